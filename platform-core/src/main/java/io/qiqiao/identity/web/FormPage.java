package io.qiqiao.identity.web;

import io.micronaut.http.HttpStatus;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.Page;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.text.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * A page with one short form, as all ways in have.
 *
 * @param trouble what is wrong with the whole, or empty words
 * @param links other ways from here
 */
public record FormPage(
        Label title,
        Label lead,
        String action,
        String submitKey,
        List<Field> fields,
        List<Hidden> hidden,
        List<FieldProblem> problems,
        Label trouble,
        List<Link> links)
        implements ShownForm {

    /** What the form sends along. */
    public record Hidden(String name, String value) {}

    public FormPage {
        fields = List.copyOf(fields);
        hidden = List.copyOf(hidden);
        problems = List.copyOf(problems);
        links = List.copyOf(links);
    }

    /** A form whose texts are the messages {@code identity.<key>}, {@code .lead} and {@code .submit}. */
    public static FormPage of(String key, String action, List<Field> fields, List<Hidden> hidden) {
        return new FormPage(
                Label.of("identity." + key),
                Label.of("identity." + key + ".lead"),
                action,
                "identity." + key + ".submit",
                fields,
                hidden,
                List.of(),
                Label.text(""),
                List.of());
    }

    /** The same form with another sentence above it. */
    public FormPage saying(Label other) {
        return new FormPage(title, other, action, submitKey, fields, hidden, problems, trouble, links);
    }

    /** The same form with other ways from here. */
    public FormPage leading(Link... others) {
        return new FormPage(title, lead, action, submitKey, fields, hidden, problems, trouble, List.of(others));
    }

    /** The same form with more ways from here. */
    FormPage alsoLeading(List<Link> more) {
        List<Link> all = new ArrayList<>(links);
        all.addAll(more);
        return new FormPage(title, lead, action, submitKey, fields, hidden, problems, trouble, all);
    }

    /** The same form again, with what was wrong with its fields. */
    @Override
    public FormPage wrong(List<FieldProblem> found) {
        List<Field> marked = fields.stream().map(field -> field.wrong(found)).toList();
        return new FormPage(title, lead, action, submitKey, marked, hidden, found, trouble, links);
    }

    /** The same form again, with what was wrong with the whole. */
    @Override
    public FormPage refused(Label why) {
        return new FormPage(title, lead, action, submitKey, fields, hidden, problems, why, links);
    }

    public boolean isRefused() {
        return !trouble.equals(Label.text(""));
    }

    @Override
    public Page page() {
        HttpStatus status = problems.isEmpty() && !isRefused() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return Page.of("identity/form", this, title).in(Page.Frame.PLAIN).with(status);
    }
}
