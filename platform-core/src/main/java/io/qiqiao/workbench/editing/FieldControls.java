package io.qiqiao.workbench.editing;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.eligibility.wording.EligibilityInWords;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Control.Look;
import io.qiqiao.web.form.Control.Option;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.Areas;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the control of a field by its type. */
@Singleton
class FieldControls {

    /** The label is put on afterwards. */
    private static final String UNNAMED = "workbench.choose";

    private final Vocabularies vocabularies;
    private final Areas areas;
    private final EligibilityInWords eligibility;
    private final ContentJson json;

    FieldControls(Vocabularies vocabularies, Areas areas, EligibilityInWords eligibility, ContentJson json) {
        this.eligibility = eligibility;
        this.json = json;
        this.vocabularies = vocabularies;
        this.areas = areas;
    }

    /** The control of a field of one value, or of a list that is ticked or written line by line. */
    Field field(FormField field, Label label, @Nullable Object value, Ui ui) {
        Field plain = field(field, value, ui);
        return new Field(plain.name(), label, plain.help(), plain.control(), plain.mandatory(), plain.problems());
    }

    private Field field(FormField field, @Nullable Object value, Ui ui) {
        String name = field.name();
        String text = FormValues.text(value);
        return switch (field.type()) {
            case LINE, CREDIT_CODE, INDUSTRY -> Field.line(name, UNNAMED, text);
            case TEXT -> area(name, text, field.limit());
            case LINES, INDUSTRIES -> area(name, text, 0);
            case RECORDS -> area(name, FormValues.titles(value), 0);
            case ELIGIBILITY -> kept(name, value, ui);
            case MONEY ->
                Field.typed("number", name, UNNAMED, FormValues.yuan(value)).unit("workbench.yuan");
            case ROWS, PERIOD -> throw new IllegalArgumentException(name + " is a group of fields");
            case INTEGER, DECIMAL -> Field.typed("number", name, UNNAMED, text);
            // A date control would swallow what is no date, and nobody could mend it.
            case DATE ->
                FormValues.isDay(text) ? Field.typed("date", name, UNNAMED, text) : Field.line(name, UNNAMED, text);
            case EMAIL -> Field.typed("email", name, UNNAMED, text);
            case PHONE -> Field.typed("tel", name, UNNAMED, text);
            case FLAG -> Field.choice(name, UNNAMED, Look.RADIOS, flags(text));
            case CHOICE -> Field.choice(name, UNNAMED, Look.SELECT, selectable(terms(field, ui), text));
            case CHOICES -> Field.choice(name, UNNAMED, Look.CHECKS, chosen(terms(field, ui), value));
            case REGION -> Field.choice(name, UNNAMED, Look.SELECT, selectable(regions(areas.listAround()), text));
            case REGIONS -> Field.choice(name, UNNAMED, Look.CHECKS, chosen(regions(areas.listNeighbours()), value));
        };
    }

    /** Conditions have a page of their own; this form keeps them as they are. */
    private Field kept(String name, @Nullable Object value, Ui ui) {
        String said = eligibility.say(value, ui.locale());
        String sent = value == null ? "" : value instanceof String text ? text : json.write(value);
        return Field.kept(
                name, UNNAMED, sent, said.isEmpty() ? Label.of("workbench.eligibility.none") : Label.text(said));
    }

    private static Field area(String name, String text, int limit) {
        Field plain = Field.area(name, UNNAMED, text);
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
