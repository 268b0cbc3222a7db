package io.qiqiao.library.sheet;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.sheet.SentCell.Flaw;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a row's cells the fields that an import takes. */
@Singleton
final class RowFields {

    private final SheetCells cells;
    private final SheetColumns columns;

    RowFields(SheetCells cells, SheetColumns columns) {
        this.cells = cells;
        this.columns = columns;
    }

    SheetRow row(int number, SheetHead head, List<SentCell> sent) {
        Map<SheetColumn, Map<Integer, String>> texts = new LinkedHashMap<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int at = 0; at < sent.size(); at++) {
            SentCell cell = sent.get(at);
            if (cell.isBlank() || at >= head.columns().size()) {
                continue;
            }
            List<SheetColumn> meant = head.columns().get(at).stream()
                    .filter(column -> !column.isPassedOver())
                    .toList();
            meant.forEach(column -> texts.computeIfAbsent(
                            new SheetColumn(column.name(), column.field(), 1), none -> new TreeMap<>())
                    .put(column.part(), cell.text()));
            if (!meant.isEmpty() && cell.flaw() != Flaw.NONE) {
                problems.add(problem(meant.getFirst(), cell));
            }
            String unknown = head.unknown().get(at);
            if (!unknown.isEmpty()) {
                fields.put(unknown, cell.text());
            }
        }
        texts.forEach((column, parts) -> fields.put(column.name(), value(column, String.join("", parts.values()))));
        return new SheetRow(number, fields, problems);
    }

    private Object value(SheetColumn column, String text) {
        FormField field = column.field();
        if (field != null) {
            return cells.read(field, text);
        }
        return switch (column.name()) {
            case SheetColumn.MASKED ->
                Arrays.stream(text.split("[,，、;；\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .toList();
            case SheetColumn.EXTERNAL_ID -> text.strip();
            default -> columns.readOwn(column.name(), text);
        };
    }

    private static FieldProblem problem(SheetColumn column, SentCell cell) {
        return switch (cell.flaw()) {
            case FORMULA -> FieldProblem.of(column.name(), "sheet.formula");
            case ERROR ->
                FieldProblem.of(column.name(), "sheet.cell-error", cell.text().replace("ERROR:", ""));
            case DIGITS_LOST -> FieldProblem.of(column.name(), "sheet.digits-lost", cell.text());
            case NONE -> throw new IllegalStateException("there is nothing wrong with it");
        };
    }
}
