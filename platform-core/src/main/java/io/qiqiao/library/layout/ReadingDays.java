package io.qiqiao.library.layout;

import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days and spans of days. */
@Singleton
final class ReadingDays {

    static final String FROM = "from";
    static final String TO = "to";

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PART_OF_DAY = Pattern.compile("\\d{4}(\\s*[-/.年]\\s*(\\d{1,2}\\s*月?)?)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(至|到|~|—+|–)\\s*");

    /** What lies outside of these is a slip of the keyboard, not a day that anybody means. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2199;

    private final Clock clock;

    ReadingDays(Clock clock) {
        this.clock = clock;
    }

    FieldValue date(FormField field, Object sent) {
        String text = ReadingText.halfWidth(sent.toString());
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(day).map(value -> date(field, sent, value))
                    .orElseGet(() -> FieldValue.refused(field, "layout.no-such-day", sent));
        }
        // Half a date is no date: keeping the year as 1 January would be a false statement.
        return PART_OF_DAY.matcher(text).matches()
                ? new FieldValue.Corrected(null, FieldProblem.of(field.name(), "layout.part-of-a-day", sent))
                : FieldValue.refused(field, "layout.not-a-day", sent);
    }

    private FieldValue date(FormField field, Object sent, LocalDate day) {
        if (field.isPast() && day.isAfter(LocalDate.now(clock).plusDays(1))) {
            return FieldValue.refused(field, "layout.day-in-the-future", day.toString());
        }
        return ISO_DAY.matcher(sent.toString()).matches()
                ? FieldValue.of(day.toString())
                : ReadingText.corrected(field, sent, day.toString());
    }

    private static Optional<LocalDate> day(Matcher day) {
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    .filter(known -> known.getYear() >= FIRST_YEAR && known.getYear() <= LAST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A span as a map of its two ends, or as one text with 至 between them. */
    FieldValue period(FormField field, Object sent) {
        Map<String, @Nullable Object> ends = ends(sent);
        if (ends.isEmpty()) {
            return FieldValue.refused(field, "layout.not-a-period", sent);
        }
        Map<String, Object> read = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        List<FieldProblem> remarks = new ArrayList<>();
        ends.forEach((end, day) -> read(field.at(field.name() + "." + end), end, day, read, problems, remarks));
        if (!problems.isEmpty()) {
            return new FieldValue.Refused(problems);
        }
        if (read.get(FROM) instanceof String from && read.get(TO) instanceof String to && to.compareTo(from) < 0) {
            return FieldValue.refused(field.at(field.name() + "." + TO), "layout.ends-before-it-begins", to, from);
        }
        if (read.isEmpty()) {
            return remarks.isEmpty() ? FieldValue.EMPTY : new FieldValue.Corrected(null, remarks);
        }
        return remarks.isEmpty() ? FieldValue.of(read) : new FieldValue.Corrected(read, remarks);
    }

    private void read(
            FormField field,
            String end,
            @Nullable Object day,
            Map<String, Object> read,
            List<FieldProblem> problems,
            List<FieldProblem> remarks) {
        if (day == null || day.toString().isBlank()) {
            return;
        }
        switch (date(field, day)) {
            case FieldValue.Accepted accepted -> read.put(end, accepted.value());
            case FieldValue.Corrected corrected -> {
                if (corrected.value() != null) {
                    read.put(end, corrected.value());
                }
                remarks.addAll(corrected.remarks());
            }
            case FieldValue.Refused refused -> problems.addAll(refused.problems());
            case FieldValue.Empty empty -> {}
        }
    }

    private static Map<String, @Nullable Object> ends(Object sent) {
        Map<String, @Nullable Object> ends = new LinkedHashMap<>();
        if (sent instanceof Map<?, ?> map) {
            if (map.containsKey(FROM) || map.containsKey(TO)) {
                ends.put(FROM, map.get(FROM));
                ends.put(TO, map.get(TO));
            }
            return ends;
        }
        String[] parts = BETWEEN.split(ReadingText.halfWidth(sent.toString()), -1);
        if (parts.length == 2) {
            ends.put(FROM, parts[0]);
            ends.put(TO, parts[1]);
        }
        return ends;
    }
}
