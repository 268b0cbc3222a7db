package io.qiqiao.web.form;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A field of a form with all that stands around it. Built from left to right: {@code Field.line("name",
 * "product.name", value).help("product.name.help").required().wrong(problems)}.
 *
 * @param name the name it is sent under; a problem of the same name is shown beside it
 * @param help a line below, or empty words
 */
public record Field(
        String name, Label label, Label help, Control control, boolean mandatory, List<FieldProblem> problems) {

    public Field {
        problems = List.copyOf(problems);
    }

    private static Field of(String name, String labelKey, Control control) {
        return new Field(name, Label.of(labelKey), Label.text(""), control, false, List.of());
    }

    /** A line of text. */
    public static Field line(String name, String labelKey, String value) {
        return typed("text", name, labelKey, value);
    }

    /** A line of a type of HTML's inputs: {@code date}, {@code email}, {@code password}, {@code tel}, {@code number}. */
    public static Field typed(String type, String name, String labelKey, String value) {
        return of(name, labelKey, new Control.Line(type, value, "", Label.text("")));
    }

    public static Field area(String name, String labelKey, String value) {
        return of(name, labelKey, new Control.Area(value, 4));
    }

    public static Field choice(String name, String labelKey, Control.Look look, List<Control.Option> options) {
        return of(name, labelKey, new Control.Choice(look, options));
    }

    /** What the form only sends along, with the words that stand for it. */
    public static Field kept(String name, String labelKey, String value, Label shown) {
        return of(name, labelKey, new Control.Kept(value, shown));
    }

    public static Field upload(String name, String labelKey, String accept) {
        return of(name, labelKey, new Control.Upload(accept, false));
    }

    public Field required() {
        return new Field(name, label, help, control, true, problems);
    }

    public Field help(String key, Object... arguments) {
        return new Field(name, label, Label.of(key, arguments), control, mandatory, problems);
    }

    /** With what stands behind a line, such as 万元. */
    public Field unit(String key) {
        return control instanceof Control.Line line
                ? with(new Control.Line(line.type(), line.value(), line.hint(), Label.of(key)))
                : this;
    }

    /** With what browsers may fill in, by HTML's {@code autocomplete}. */
    public Field hint(String hint) {
        return control instanceof Control.Line line
                ? with(new Control.Line(line.type(), line.value(), hint, line.unit()))
                : this;
    }

    /** With those of the problems that are this field's. */
    public Field wrong(List<FieldProblem> all) {
        List<FieldProblem> own =
                all.stream().filter(problem -> problem.field().equals(name)).toList();
        return new Field(name, label, help, control, mandatory, own);
    }

    /** The element's id, to which an error summary links. */
    public String id() {
        return idOf(name);
    }

    /** The id of the element of the field {@code name}. */
    public static String idOf(String name) {
        return "field-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** The ids of what describes it, for screen readers; empty for none. */
    public String describedBy() {
        String error = isWrong() ? id() + "-error" : "";
        return (error + " " + (help.equals(Label.text("")) ? "" : id() + "-help")).strip();
    }

    private Field with(Control other) {
        return new Field(name, label, help, other, mandatory, problems);
    }
}
