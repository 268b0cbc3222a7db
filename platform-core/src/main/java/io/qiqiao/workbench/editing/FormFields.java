package io.qiqiao.workbench.editing;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.library.layout.FormSection;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Control.Look;
import io.qiqiao.web.form.Control.Option;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Messages;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.Areas;
import io.qiqiao.workbench.record.FieldWording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the fields of a form from its layout. Nothing here knows a kind by name. */
@Singleton
class FormFields {

    private static final Set<FieldType> NARROW = Set.of(
            FieldType.DATE,
            FieldType.FLAG,
            FieldType.INTEGER,
            FieldType.DECIMAL,
            FieldType.CHOICE,
            FieldType.REGION,
            FieldType.PHONE,
            FieldType.EMAIL,
            FieldType.CREDIT_CODE,
            FieldType.INDUSTRY);

    private final Vocabularies vocabularies;
    private final Areas areas;
    private final FieldWording wording;
    private final Messages messages;

    FormFields(Vocabularies vocabularies, Areas areas, FieldWording wording, Messages messages) {
        this.vocabularies = vocabularies;
        this.areas = areas;
        this.wording = wording;
        this.messages = messages;
    }

    /** The sections of a form with what it holds. */
    List<FormPart> parts(FormLayout layout, Filling filling, Ui ui) {
        return layout.sections().stream()
                .map(section -> part(layout.kind(), section, filling, ui))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private FormPart part(String kind, FormSection section, Filling filling, Ui ui) {
        List<FormField> shown = section.fields().stream()
                .filter(field -> !field.isComputed() && !filling.given().contains(field.name()))
                .toList();
        List<FormPart.Row> rows = new ArrayList<>();
        List<FormPart.Line> narrow = new ArrayList<>();
        for (FormField field : shown) {
            FormPart.Line line = line(kind, field, filling, ui);
            if (NARROW.contains(field.type())) {
                narrow.add(line);
                continue;
            }
            flush(narrow, rows);
            rows.add(new FormPart.Row(List.of(line)));
        }
        flush(narrow, rows);
        return new FormPart(
                "section-" + section.key(), Label.of(kind + ".section." + section.key()), tone(shown, filling), rows);
    }

    private static void flush(List<FormPart.Line> narrow, List<FormPart.Row> rows) {
        if (!narrow.isEmpty()) {
            rows.add(new FormPart.Row(narrow));
            narrow.clear();
        }
    }

    private static Tone tone(List<FormField> shown, Filling filling) {
        Set<String> wrong = filling.problems().stream().map(FieldProblem::field).collect(Collectors.toSet());
        if (shown.stream().anyMatch(field -> wrong.contains(field.name()))) {
            return Tone.WARM;
        }
        List<FormField> needed =
                shown.stream().filter(field -> field.neededTo(Needed.PUBLISH)).toList();
        boolean all = needed.stream()
                .noneMatch(field ->
                        FormValues.text(filling.values().get(field.name())).isEmpty());
        boolean any = shown.stream()
                .anyMatch(field ->
                        !FormValues.text(filling.values().get(field.name())).isEmpty());
        return all && any ? Tone.GOOD : Tone.NEUTRAL;
    }

    private FormPart.Line line(String kind, FormField field, Filling filling, Ui ui) {
        @Nullable Object value = filling.values().get(field.name());
        String theirs = theirs(field, value, filling, ui);
        if (field.type() == FieldType.CASES) {
            return new FormPart.Line(
                    FormValues.cases(field.name(), value, filling.problems()),
                    Label.of(kind + ".field." + field.name()),
                    theirs);
        }
        String labelKey = kind + ".field." + field.name();
        Field plain = field(field, labelKey, value, ui).wrong(filling.problems());
        String helpKey = kind + ".help." + field.name();
        Field helped = isPlainHelp(field, helpKey) ? plain.help(helpKey) : plain;
        return FormPart.Line.of(field.neededTo(Needed.PUBLISH) ? helped.required() : helped, theirs);
    }

    /** Help on how to write a list of codes is of no use beside a list of boxes to tick. */
    private boolean isPlainHelp(FormField field, String key) {
        return field.type() != FieldType.REGIONS
                && messages.find(io.qiqiao.web.text.Languages.CHINESE, key).isPresent();
    }

    private String theirs(FormField field, @Nullable Object mine, Filling filling, Ui ui) {
        if (filling.theirs() == null) {
            return "";
        }
        @Nullable Object other = filling.theirs().get(field.name());
        if (FormValues.text(other).equals(FormValues.text(mine))) {
            return "";
        }
        String said = wording.say(field, other, ui);
        return said.isEmpty() ? ui.text("workbench.conflict.empty") : said;
    }

    private Field field(FormField field, String labelKey, @Nullable Object value, Ui ui) {
        String name = field.name();
        String text = FormValues.text(value);
        return switch (field.type()) {
            case LINE, CREDIT_CODE, INDUSTRY -> Field.line(name, labelKey, text);
            case TEXT -> area(name, labelKey, text, field.limit());
            case LINES, CASES -> area(name, labelKey, text, 0);
            case INTEGER, DECIMAL -> Field.typed("number", name, labelKey, text);
            // A date control would swallow what is no date, and nobody could mend it.
            case DATE ->
                FormValues.isDay(text) ? Field.typed("date", name, labelKey, text) : Field.line(name, labelKey, text);
            case EMAIL -> Field.typed("email", name, labelKey, text);
            case PHONE -> Field.typed("tel", name, labelKey, text);
            case FLAG -> Field.choice(name, labelKey, Look.RADIOS, flags(text));
            case CHOICE -> Field.choice(name, labelKey, Look.SELECT, selectable(terms(field, ui), text));
            case CHOICES -> Field.choice(name, labelKey, Look.CHECKS, chosen(terms(field, ui), value));
            case REGION -> Field.choice(name, labelKey, Look.SELECT, selectable(regions(areas.listAround()), text));
            case REGIONS -> Field.choice(name, labelKey, Look.CHECKS, chosen(regions(areas.listNeighbours()), value));
        };
    }

    private static Field area(String name, String labelKey, String text, int limit) {
        Field plain = Field.area(name, labelKey, text);
        int rows = limit > 100_000 ? 14 : limit > 10_000 ? 5 : 2;
        return new Field(name, plain.label(), plain.help(), new Control.Area(text, rows), false, List.of());
    }

    private static List<Option> flags(String text) {
        return List.of(
                Option.of("true", Label.of("workbench.yes"), text.equals("true")),
                Option.of("false", Label.of("workbench.no"), text.equals("false")),
                Option.of("", Label.of("workbench.unsaid"), text.isEmpty()));
    }

    private record Choice(String value, String name) {}

    private List<Choice> terms(FormField field, Ui ui) {
        return vocabularies.get(Objects.requireNonNull(field.options(), field.name())).terms().stream()
                .map(term -> new Choice(term.code(), term.name(ui.locale())))
                .toList();
    }

    private List<Choice> regions(List<io.qiqiao.codes.Region> around) {
        return around.stream()
                .map(area -> new Choice(area.code(), areas.name(area.code())))
                .toList();
    }

    /** Options to choose one from, or none; a value that is no option stays what it is. */
    private List<Option> selectable(List<Choice> choices, String text) {
        Stream<Option> none = Stream.of(Option.of("", Label.of("workbench.choose"), text.isEmpty()));
        return Stream.concat(none, offered(choices, text.isEmpty() ? Set.of() : Set.of(text)))
                .toList();
    }

    private List<Option> chosen(List<Choice> choices, @Nullable Object value) {
        return offered(choices, FormValues.entries(value)).toList();
    }

    private Stream<Option> offered(List<Choice> choices, Set<String> chosen) {
        Set<String> known = choices.stream().map(Choice::value).collect(Collectors.toSet());
        Stream<Option> offered = choices.stream()
                .map(choice -> Option.of(choice.value(), Label.text(choice.name()), chosen.contains(choice.value())));
        Stream<Option> others = chosen.stream()
                .filter(value -> !known.contains(value))
                .map(value -> Option.of(value, Label.text(areas.name(value)), true));
        return Stream.concat(offered, others);
    }
}
