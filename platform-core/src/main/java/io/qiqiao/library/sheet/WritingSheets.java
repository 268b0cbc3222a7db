package io.qiqiao.library.sheet;

import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes records as the rows of a table. */
@Singleton
public final class WritingSheets {

    private final SheetColumns columns;
    private final SheetCells cells;
    private final Messages messages;

    WritingSheets(SheetColumns columns, SheetCells cells, Messages messages) {
        this.columns = columns;
        this.cells = cells;
        this.messages = messages;
    }

    /** A table in a format that has tables; closing it ends the file, and leaves {@code out} open. */
    public SheetTable open(SheetFormat format, OutputStream out, Locale locale) throws IOException {
        return switch (format) {
            case XLSX -> new XlsxTable(out, messages.text(locale, "sheet.data"));
            case CSV -> new CsvTable(out);
            case JSONL, HSDS -> throw new IllegalArgumentException(format.code() + " is no table");
        };
    }

    /** What a column's cell says of a record given by its fields. */
    public String text(SheetColumn column, Map<String, Object> record, Locale locale) {
        return SheetCells.plain(value(column, record, locale));
    }

    /** The columns with as many to go on in as the longest texts need. */
    public List<SheetColumn> broadened(List<SheetColumn> plain, Map<String, Integer> longest, int longestCell) {
        List<SheetColumn> all = new ArrayList<>();
        for (SheetColumn column : plain) {
            int parts = Math.ceilDiv(Math.max(1, longest.getOrDefault(column.name(), 1)), longestCell);
            for (int part = 1; part <= parts; part++) {
                all.add(column.continued(part));
            }
        }
        return all;
    }

    public List<String> headings(String kind, List<SheetColumn> all, Locale locale) {
        return all.stream().map(column -> columns.heading(kind, column, locale)).toList();
    }

    /** The cells of a record. */
    public List<Object> row(List<SheetColumn> all, Map<String, Object> record, int longestCell, Locale locale) {
        List<Object> row = new ArrayList<>();
        for (SheetColumn column : all) {
            Object value = value(column, record, locale);
            row.add(
                    value instanceof String text
                            ? part(text, column.part(), longestCell)
                            : column.part() == 1 ? value : "");
        }
        return row;
    }

    private Object value(SheetColumn column, Map<String, Object> record, Locale locale) {
        Object value = record.get(column.name());
        if (column.field() != null) {
            return cells.say(column.field(), value, locale);
        }
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(Object::toString).toList());
        }
        return columns.sayOwn(column.name(), value, locale);
    }

    /** A text's piece for a cell; no character is cut in two, and none that would begin a formula is moved. */
    private static String part(String text, int part, int longestCell) {
        int from = (int) Math.min(text.length(), (long) (part - 1) * longestCell);
        int to = (int) Math.min(text.length(), (long) part * longestCell);
        return text.substring(edge(text, from), edge(text, to));
    }

    private static int edge(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
