package io.qiqiao.admin.bench;

import io.qiqiao.admin.bench.BenchOutcome.BenchFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures as columns that stand below each other. */
public final class BenchTable {

    private static final int DIGITS = 4;

    private BenchTable() {}

    /** @param head the columns' heads: figure, median, lowest, highest, unit */
    public static List<String> lines(List<String> head, List<BenchFigure> figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head);
        figures.forEach(figure -> rows.add(List.of(
                figure.name(),
                number(figure.median()),
                number(figure.lowest()),
                number(figure.highest()),
                figure.unit())));
        int[] widths = IntStream.range(0, head.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** With as many digits as say something: 0.01234, 12.34, 12345. */
    static String number(double value) {
        int before = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return String.format(Locale.ROOT, "%." + Math.max(0, DIGITS - before) + "f", value);
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(" ");
        for (int column = 0; column < widths.length; column++) {
            String space = " ".repeat(widths[column] - width(row.get(column)));
            boolean number = column > 0 && column < widths.length - 1;
            line.append(' ')
                    .append(number ? space + row.get(column) : row.get(column) + space)
                    .append(' ');
        }
        return line.toString().stripTrailing();
    }

    /** A Chinese character is as wide as two others. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) ? 2 : 1)
                .sum();
    }
}
