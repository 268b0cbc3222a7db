package io.qiqiao.admin.isolation;

import io.qiqiao.admin.isolation.attempt.Tally;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a check.
 *
 * @param operations how many the program has
 * @param canaries how many were put out
 */
public record IsolationReport(int operations, int canaries, Tally tally, List<Finding> findings, Duration took) {

    public IsolationReport {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::fault).thenComparing(Finding::where))
                .toList();
    }

    /** Whether nothing is wrong, and nothing was left out. */
    public boolean isClean() {
        return findings.isEmpty();
    }

    public long count(Fault fault) {
        return findings.stream().filter(finding -> finding.fault() == fault).count();
    }

    /** As JSON tells it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("operations", operations);
        fields.put("canaries", canaries);
        fields.put("attempts", tally.total());
        fields.put("seconds", took.toMillis() / 1000.0);
        for (Fault fault : Fault.values()) {
            fields.put(fault.name().toLowerCase(Locale.ROOT), count(fault));
        }
        fields.put("tried", tally.byOperation());
        fields.put("findings", findings.stream().map(IsolationReport::fields).toList());
        return fields;
    }

    private static Map<String, String> fields(Finding finding) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("fault", finding.fault().name().toLowerCase(Locale.ROOT));
        fields.put("where", finding.where());
        fields.put("asked", finding.asked());
        fields.put("who", finding.who());
        fields.put("what", finding.what());
        return fields;
    }
}
