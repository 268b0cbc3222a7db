package io.qiqiao.workbench.editing;

import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.workbench.SentForm;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns values of a record into what form controls hold, and back. */
final class FormValues {

    private FormValues() {}

    /** What was sent, by the layout's field names; fields left empty are left out. */
    static Map<String, @Nullable Object> read(FormLayout layout, SentForm form) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (FormField field : layout.fields()) {
            if (field.isComputed()) {
                continue;
            }
            Object value = sent(field, form);
            if (isFilled(value)) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    /** A value as one text: entries of a list a line each. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(FormValues::text).collect(Collectors.joining("\n"));
            case Map<?, ?> entry ->
                entry.values().stream().map(FormValues::text).collect(Collectors.joining("："));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number -> text(BigDecimal.valueOf(number));
            default -> value.toString().replace("\r\n", "\n");
        };
    }

    static Set<String> entries(@Nullable Object value) {
        if (value == null) {
            return Set.of();
        }
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        return list.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean isDay(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** The titles of records referred to, a line each. */
    static String titles(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(entry -> entry instanceof Map<?, ?> record ? text(record.get("title")) : text(entry))
                        .collect(Collectors.joining("\n"))
                : text(value);
    }

    /** A sum in fen as yuan; what was sent and is no sum stays as it was sent. */
    static String yuan(@Nullable Object fen) {
        return fen instanceof Number number
                ? text(new BigDecimal(number.toString()).movePointLeft(2))
                : text(fen).replaceAll("元$", "");
    }

    private static Object sent(FormField field, SentForm form) {
        return switch (field.type()) {
            case ROWS -> rows(field, form);
            case PERIOD -> period(field.name(), form);
            case CHOICES, REGIONS -> form.all(field.name());
            case RECORDS, LINES, INDUSTRIES ->
                form.first(field.name())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(String::strip)
                        .toList();
            case MONEY -> {
                String text = form.first(field.name());
                yield text.isEmpty() || text.matches(".*[元分]") ? text : text + "元";
            }
            default -> form.first(field.name());
        };
    }

    private static Map<String, String> period(String name, SentForm form) {
        Map<String, String> period = new LinkedHashMap<>();
        form.all(name + ".from").forEach(day -> period.put("from", day));
        form.all(name + ".to").forEach(day -> period.put("to", day));
        return period;
    }

    /** Half an entry is sent on as it is, to be refused with its reason. */
    private static List<Map<String, Object>> rows(FormField field, SentForm form) {
        Pattern own = Pattern.compile(Pattern.quote(field.name()) + "\\.(\\d{1,4})\\..+");
        return form.names().stream()
                .map(own::matcher)
                .filter(Matcher::matches)
                .map(name -> Integer.valueOf(name.group(1)))
                .distinct()
                .sorted()
                .map(number -> row(field, field.name() + "." + number + ".", form))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static Map<String, Object> row(FormField field, String prefix, SentForm form) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (FormField column : field.parts()) {
            Object value = sent(column.at(prefix + column.name()), form);
            if (isFilled(value)) {
                entry.put(column.name(), value);
            }
        }
        return entry;
    }

    private static boolean isFilled(Object value) {
        return !value.equals("") && !value.equals(List.of()) && !value.equals(Map.of());
    }
}
