package io.qiqiao.workbench.editing;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.layout.FieldNames;
import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws fields that are several controls: the two ends of a span, the entries of a list. */
@Singleton
class GroupFields {

    /** Entries that are offered empty, to be filled in. */
    private static final int SPARE = 1;

    private final FieldControls controls;

    GroupFields(FieldControls controls) {
        this.controls = controls;
    }

    List<Field> fields(String kind, FormField field, @Nullable Object value, Ui ui) {
        return field.type() == FieldType.PERIOD ? ends(field, value, Label.text(""), ui) : rows(kind, field, value, ui);
    }

    /** The name of the control that bears what is wrong with the field as a whole. */
    static String first(FormField field) {
        return switch (field.type()) {
            case PERIOD -> field.name() + ".from";
            case ROWS ->
                first(field.parts()
                        .getFirst()
                        .at(field.name() + ".0." + field.parts().getFirst().name()));
            default -> field.name();
        };
    }

    /** The fields, the first of them with what is wrong with all. */
    List<Field> withProblemsOfAll(FormField field, List<Field> fields, List<FieldProblem> problems) {
        List<FieldProblem> own = problems.stream()
                .filter(problem -> problem.field().equals(field.name()))
                .toList();
        if (own.isEmpty() || fields.isEmpty()) {
            return fields;
        }
        List<Field> all = new ArrayList<>(fields);
        Field first = all.getFirst();
        all.set(0, new Field(first.name(), first.label(), first.help(), first.control(), first.mandatory(), own));
        return all;
    }

    private List<Field> rows(String kind, FormField field, @Nullable Object value, Ui ui) {
        List<?> filled = value instanceof List<?> list ? list : List.of();
        List<Field> fields = new ArrayList<>();
        for (int number = 0; number < filled.size() + SPARE; number++) {
            Map<?, ?> entry = number < filled.size() && filled.get(number) instanceof Map<?, ?> each ? each : Map.of();
            for (FormField column : field.parts()) {
                column(kind, column.at(field.name() + "." + number + "." + column.name()), number, entry, column, ui)
                        .forEach(fields::add);
            }
        }
        return fields;
    }

    private Stream<Field> column(String kind, FormField named, int number, Map<?, ?> entry, FormField column, Ui ui) {
        Label plain = Label.of(FieldNames.textKey(kind, named.name()));
        Label label = number == 0 ? plain : Label.of("workbench.of-entry", plain, number + 1);
        @Nullable Object value = entry.get(column.name());
        return column.type() == FieldType.PERIOD
                ? ends(named, value, label, ui).stream()
                : Stream.of(controls.field(named, label, value, ui));
    }

    private List<Field> ends(FormField field, @Nullable Object value, Label of, Ui ui) {
        Map<?, ?> span = value instanceof Map<?, ?> map ? map : Map.of();
        return Stream.of("from", "to")
                .map(end -> {
                    FormField day = new FormField(field.name() + "." + end, FieldType.DATE, null, null, null, null);
                    Label name = Label.of("workbench.period." + end);
                    Label label = of.equals(Label.text("")) ? name : Label.of("workbench.of-field", of, name);
                    return controls.field(day, label, span.get(end), ui);
                })
                .toList();
    }
}
