package io.qiqiao.library.sheet;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.sheet.SentCell.Flaw;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what was sent by a mapping: which of its columns fills a field. Both sides go by name; a column may fill several
 * fields, a field is filled by one column.
 */
@Singleton
public final class MappingColumns {

    private final SheetColumns columns;
    private final RowFields fields;

    MappingColumns(SheetColumns columns, RowFields fields) {
        this.columns = columns;
        this.fields = fields;
    }

    /** The columns that may be filled: those somebody fills in, and what an export says of a record besides. */
    public List<SheetColumn> listFields(String kind) {
        List<SheetColumn> all = new ArrayList<>(columns.listToFill(kind));
        all.add(SheetColumn.own(SheetColumn.STATE));
        all.add(SheetColumn.own(SheetColumn.MASKED));
        return all;
    }

    /** Whether the kind has a field of the name. */
    public boolean has(String kind, String field) {
        return columns.find(columns.named(kind), field).isPresent();
    }

    /** The names of the fields a record must have and no column fills: to be saved at all, or also to be published. */
    public List<String> listMissing(String kind, Map<String, String> mapping, Needed when) {
        return columns.listToFill(kind).stream()
                .filter(column -> when == Needed.SAVE
                        ? SheetColumns.isNeeded(column)
                        : column.field() != null && column.field().needed() == Needed.PUBLISH)
                .map(SheetColumn::name)
                .filter(name -> !mapping.containsKey(name))
                .toList();
    }

    /** @throws Refusal invalid-input on {@code columns} where a field or a column is not there, or a field is missing */
    public void check(String kind, List<SentColumn> sent, Map<String, String> mapping) {
        checkFields(kind, mapping);
        Set<String> names =
                new LinkedHashSet<>(sent.stream().map(SentColumn::name).toList());
        mapping.values().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("columns", "sheet.no-such-heading", name);
                });
        List<String> missing = listMissing(kind, mapping, Needed.SAVE);
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing.stream()
                    .map(name -> FieldProblem.of("columns", "sheet.column-missing", name))
                    .toList());
        }
    }

    /** @throws Refusal invalid-input on {@code columns} where the kind has no such field */
    public void checkFields(String kind, Map<String, String> mapping) {
        Map<String, SheetColumn> named = columns.named(kind);
        mapping.keySet().stream()
                .filter(name -> columns.find(named, name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("columns", "sheet.no-such-field", name);
                });
    }

    /** What reads rows with these columns by the mapping; columns it does not name are passed over. */
    public Function<RawRow, SheetRow> by(String kind, List<SentColumn> sent, Map<String, String> mapping) {
        Map<String, SheetColumn> named = columns.named(kind);
        List<List<SheetColumn>> meant = sent.stream()
                .map(column -> mapping.entrySet().stream()
                        .filter(pair -> pair.getValue().equals(column.name()))
                        .flatMap(pair -> columns.find(named, pair.getKey()).stream())
                        .toList())
                .toList();
        SheetHead head = new SheetHead(meant, sent.stream().map(column -> "").toList());
        return row -> fields.row(row.number(), head, cells(sent, row));
    }

    /**
     * The fields of a line of JSON by the mapping.
     *
     * @param sent the keys that were mapped or left out on purpose; others stay under their own names
     */
    public Map<String, Object> renamed(Map<String, Object> line, List<SentColumn> sent, Map<String, String> mapping) {
        Map<String, Object> renamed = new LinkedHashMap<>(line);
        sent.forEach(column -> renamed.remove(column.heading()));
        for (SentColumn column : sent) {
            Object value = line.get(column.heading());
            mapping.forEach((field, name) -> {
                if (name.equals(column.name()) && value != null) {
                    renamed.put(field, value);
                }
            });
        }
        return renamed;
    }

    private static List<SentCell> cells(List<SentColumn> sent, RawRow row) {
        return sent.stream()
                .map(column -> new SentCell(
                        Objects.requireNonNullElse(row.cells().get(column.name()), ""),
                        Flaw.valueOf(Objects.requireNonNullElse(row.flaws().get(column.name()), Flaw.NONE.name()))))
                .toList();
    }
}
