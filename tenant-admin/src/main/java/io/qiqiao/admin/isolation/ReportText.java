package io.qiqiao.admin.isolation;

import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The report as people read it: how often each operation was tried from where, and what was found. */
public final class ReportText {

    private static final int NAME = 48;
    private static final int COLUMN = 9;

    private final Terminal terminal;

    public ReportText(Terminal terminal) {
        this.terminal = terminal;
    }

    public List<String> lines(IsolationReport report) {
        List<String> lines = new ArrayList<>();
        SortedSet<String> columns = columns(report);
        lines.add(terminal.text("isolation.report.tried"));
        lines.add(line(
                terminal.text("isolation.report.operation"),
                columns.stream().map(this::column).toList()));
        report.tally().byOperation().forEach((operation, tried) -> lines.add(line(operation, counts(columns, tried))));
        lines.add("");
        report.findings().forEach(finding -> lines.add(line(finding)));
        lines.add(terminal.text(
                "isolation.report.sum",
                report.operations(),
                report.tally().total(),
                report.canaries(),
                String.format(Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0)));
        for (Fault fault : Fault.values()) {
            lines.add("  " + terminal.text("isolation.fault." + code(fault)) + "  " + report.count(fault));
        }
        lines.add(terminal.text(report.isClean() ? "isolation.report.clean" : "isolation.report.unclean"));
        return lines;
    }

    private String line(Finding finding) {
        return "✗ " + terminal.text("isolation.fault." + code(finding.fault())) + "  " + finding.asked() + "  "
                + terminal.text("isolation.report.as", finding.who()) + "  " + finding.what();
    }

    private String column(String code) {
        return terminal.text("isolation.column." + code);
    }

    private static List<String> counts(SortedSet<String> columns, Map<String, Long> tried) {
        return columns.stream()
                .map(column -> tried.containsKey(column) ? String.valueOf(tried.get(column)) : "·")
                .toList();
    }

    private static String line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(padded(name, NAME));
        cells.forEach(cell -> line.append(' ').append(padded(cell, COLUMN)));
        return line.toString().stripTrailing();
    }

    /** Chinese signs take two places. */
    private static String padded(String text, int width) {
        int taken = text.codePoints()
                .map(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN ? 2 : 1)
                .sum();
        return text + " ".repeat(Math.max(0, width - taken));
    }

    private static SortedSet<String> columns(IsolationReport report) {
        SortedSet<String> columns = new TreeSet<>();
        report.tally().byOperation().values().stream().map(SortedMap::keySet).forEach(columns::addAll);
        return columns;
    }

    private static String code(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
