package io.qiqiao.library.intake;

import io.qiqiao.library.intake.ReportFiles.Told;
import io.qiqiao.library.sheet.SheetColumn;
import io.qiqiao.library.sheet.SheetColumns;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.library.sheet.SheetTable;
import io.qiqiao.library.sheet.WritingSheets;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Lays a report out as a table: number, outcome and reasons first, then the columns as they are filled in. */
@Singleton
class ReportTables {

    /** Where a line stands that could not be taken apart. */
    static final String TEXT = "text";

    private static final int MOST_UNKNOWN = 100;

    private final SheetColumns columns;
    private final WritingSheets writing;
    private final Messages messages;

    ReportTables(SheetColumns columns, WritingSheets writing, Messages messages) {
        this.columns = columns;
        this.writing = writing;
        this.messages = messages;
    }

    /** Goes through all lines, as often as it is asked to. */
    interface Lines {
        void each(Consumer<Told> sink);
    }

    void write(String kind, SheetFormat format, Lines lines, Locale locale, OutputStream out) throws IOException {
        List<SheetColumn> told = columns.listToTell(kind);
        told.add(SheetColumn.own(SheetColumn.MASKED));
        Set<String> sent = new LinkedHashSet<>();
        Map<String, Integer> longest = new HashMap<>();
        lines.each(line -> {
            line.sent().keySet().stream().limit(MOST_UNKNOWN).forEach(sent::add);
            told.forEach(column -> longest.merge(
                    column.name(), writing.text(column, line.sent(), locale).length(), Math::max));
        });
        Set<String> known = told.stream().map(SheetColumn::name).collect(Collectors.toSet());
        List<SheetColumn> plain = new ArrayList<>(
                told.stream().filter(column -> isShown(kind, column, sent)).toList());
        sent.stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .map(SheetColumn::own)
                .forEach(plain::add);
        try (SheetTable table = writing.open(format, out, locale)) {
            table(kind, lines, writing.broadened(plain, longest, table.longestCell()), table, locale);
        }
    }

    /** All columns one fills in, and of the others those that were filled in. */
    private boolean isShown(String kind, SheetColumn column, Set<String> sent) {
        return sent.contains(column.name()) || columns.listToFill(kind).contains(column);
    }

    private void table(String kind, Lines lines, List<SheetColumn> all, SheetTable table, Locale locale)
            throws IOException {
        List<String> head = new ArrayList<>(writing.headings(
                kind,
                List.of(
                        SheetColumn.own(SheetColumn.ROW),
                        SheetColumn.own(SheetColumn.OUTCOME),
                        SheetColumn.own(SheetColumn.PROBLEMS)),
                locale));
        int before = head.size();
        head.addAll(writing.headings(kind, all, locale));
        table.head(head);
        lines.each(line -> {
            List<Object> row = new ArrayList<>(List.of(
                    java.math.BigDecimal.valueOf(line.line().line()),
                    messages.text(locale, "intake.outcome." + line.line().outcome()),
                    reasons(kind, line.line(), locale)));
            row.addAll(writing.row(all, line.sent(), table.longestCell(), locale));
            try {
                table.row(row, marked(line.line(), all, before));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private String reasons(String kind, ImportAnswer.Line line, Locale locale) {
        return line.problems().stream()
                .map(problem -> problem.field() == null
                        ? problem.detail()
                        : messages.text(
                                locale, "intake.reason", label(kind, problem.field(), locale), problem.detail()))
                .collect(Collectors.joining("\n"));
    }

    private String label(String kind, String field, Locale locale) {
        String name = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        return columns.listToTell(kind).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> columns.label(kind, column, locale))
                .orElse(field);
    }

    /** The reasons, and the cells they are about. */
    private static List<Integer> marked(ImportAnswer.Line line, List<SheetColumn> all, int before) {
        List<Integer> marked = new ArrayList<>();
        if (!line.problems().isEmpty()) {
            marked.add(before - 1);
        }
        for (int at = 0; at < all.size(); at++) {
            String name = all.get(at).name();
            if (line.problems().stream()
                    .anyMatch(problem -> problem.field() != null
                            && (problem.field().equals(name) || problem.field().startsWith(name + ".")))) {
                marked.add(before + at);
            }
        }
        return marked;
    }
}
