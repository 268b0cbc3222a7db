package io.qiqiao.workbench.intake;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.intake.FileColumns;
import io.qiqiao.library.intake.FileColumns.FileColumn;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.workbench.SentForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of a file's columns: which fills which field.
 *
 * @param chosen the field that was chosen for each column, by the column's place; empty for none
 * @param idFrom the column from which external ids are taken, or empty
 * @param mapping which column fills a field, by the field's name
 * @param problems what does not hold
 */
record ToldMapping(List<String> chosen, String idFrom, Map<String, String> mapping, List<FieldProblem> problems) {

    static final String ID_FROM = "id-from";

    private static final String COLUMN = "column.";

    /** The name under which the choice of a column is sent. */
    static String nameOf(int place) {
        return COLUMN + place;
    }

    /** As it is recognised. */
    static ToldMapping of(FileColumns columns) {
        List<String> chosen = columns.columns().stream()
                .map(column -> Objects.requireNonNullElse(column.field(), ""))
                .toList();
        @Nullable String idFrom = columns.idFrom();
        return new ToldMapping(chosen, idFrom == null ? "" : idFrom, columns.mapping(), List.of());
    }

    /**
     * As it was sent.
     *
     * @param label names a field
     */
    static ToldMapping of(FileColumns columns, SentForm form, Function<String, String> label) {
        List<String> chosen = new ArrayList<>();
        Map<String, String> mapping = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int at = 0; at < columns.columns().size(); at++) {
            FileColumn column = columns.columns().get(at);
            String field = form.first(nameOf(at));
            chosen.add(field);
            @Nullable
            String before = field.isEmpty()
                    ? null
                    : mapping.putIfAbsent(field, column.column().name());
            if (before != null) {
                problems.add(twice(nameOf(at), before, column.column().name(), label.apply(field)));
            }
        }
        String idFrom = form.first(ID_FROM);
        @Nullable String other = idFrom.isEmpty() ? null : mapping.putIfAbsent(SheetColumn.EXTERNAL_ID, idFrom);
        if (other != null && !other.equals(idFrom)) {
            problems.add(twice(ID_FROM, other, idFrom, label.apply(SheetColumn.EXTERNAL_ID)));
        }
        return new ToldMapping(chosen, idFrom, mapping, problems);
    }

    private static FieldProblem twice(String place, String one, String other, String field) {
        return FieldProblem.of(place, "workbench.columns.twice", one, other, field);
    }

    /** The same with what is missing: fields that every record needs and no column fills. */
    ToldMapping missing(List<String> fields, Function<String, String> label) {
        List<FieldProblem> all = new ArrayList<>(problems);
        for (String field : fields) {
            String place = field.equals(SheetColumn.EXTERNAL_ID) ? ID_FROM : nameOf(firstFree());
            all.add(FieldProblem.of(place, "workbench.columns.missing", label.apply(field)));
        }
        return new ToldMapping(chosen, idFrom, mapping, all);
    }

    /** The first column that fills nothing yet. */
    private int firstFree() {
        return Math.max(0, chosen.indexOf(""));
    }
}
