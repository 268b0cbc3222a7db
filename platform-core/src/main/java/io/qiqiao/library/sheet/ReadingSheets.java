package io.qiqiao.library.sheet;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the rows of a table that was sent, by what stands above its columns. */
@Singleton
public final class ReadingSheets {

    private final XlsxReading excel;
    private final CsvReading csv;
    private final SheetColumns columns;
    private final RowFields fields;

    ReadingSheets(XlsxReading excel, CsvReading csv, SheetColumns columns, RowFields fields) {
        this.excel = excel;
        this.csv = csv;
        this.columns = columns;
        this.fields = fields;
    }

    /**
     * Reads the first sheet whose first rows name columns of the kind.
     *
     * @param mapping which heading fills a field, by the field's name; empty where the headings are the fields' own
     * @throws Refusal malformed or too-large; invalid-input when the columns cannot be understood
     */
    public void read(SentSheet.Table table, String kind, Map<String, String> mapping, Consumer<SheetRow> sink) {
        Map<String, SheetColumn> named = columns.named(kind);
        mapping.keySet().stream()
                .filter(name -> !named.containsKey(SheetColumns.plain(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("columns", "sheet.no-such-field", name);
                });
        FindingTheHead visitor = new FindingTheHead(
                headings -> mapping.isEmpty()
                        ? SheetHead.of(columns, named, headings)
                        : SheetHead.of(named, mapping, headings),
                head -> check(kind, mapping, head),
                (number, head, cells) -> sink.accept(fields.row(number, head, cells)));
        if (table.format() == SheetFormat.XLSX) {
            excel.read(table, visitor);
        } else {
            csv.read(table, visitor);
        }
        if (!visitor.isDone()) {
            throw Refusal.invalid("body", "sheet.no-head");
        }
    }

    private void check(String kind, Map<String, String> mapping, SheetHead head) {
        mapping.forEach((name, heading) -> {
            if (!head.has(columnName(kind, name))) {
                throw Refusal.invalid("columns", "sheet.no-such-heading", heading);
            }
        });
        if (!head.has(SheetColumn.EXTERNAL_ID)) {
            throw Refusal.invalid("body", "sheet.no-external-id");
        }
        List<SheetColumn> twice = head.listTwice();
        if (!twice.isEmpty()) {
            throw Refusal.invalid(List.of(FieldProblem.of(
                    "body", "sheet.column-twice", twice.getFirst().name())));
        }
    }

    private String columnName(String kind, String name) {
        return Objects.requireNonNull(columns.named(kind).get(SheetColumns.plain(name)), name)
                .name();
    }
}
