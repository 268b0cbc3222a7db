package io.qiqiao.library.layout;

import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads texts, numbers, days and lists of texts. */
@Singleton
final class ReadingText {

    static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}[0-9](转[0-9]{1,6})?");

    private static final Set<String> YES = Set.of("true", "yes", "on", "1", "是", "免费");
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "否", "收费");

    FieldValue line(FormField field, Object sent) {
        return string(field, sent, text -> text.strip().replaceAll("\\s+", " "));
    }

    FieldValue text(FormField field, Object sent) {
        return string(field, sent, text -> text.strip().replace("\r\n", "\n"));
    }

    private FieldValue string(FormField field, Object sent, Function<String, String> tidy) {
        if (sent instanceof Map || sent instanceof List) {
            return FieldValue.refused(field, "layout.not-a-text");
        }
        String text = tidy.apply(sent.toString().replace("\0", ""));
        int length = text.codePointCount(0, text.length());
        return length > field.limit()
                ? FieldValue.refused(field, "layout.too-long", length, field.limit())
                : FieldValue.of(text);
    }

    FieldValue matching(FormField field, Object sent, Pattern form, String problem) {
        String text = halfWidth(sent.toString());
        return form.matcher(text).matches()
                ? asSent(field, sent, text, text)
                : FieldValue.refused(field, problem, text);
    }

    FieldValue integer(FormField field, Object sent) {
        String text = halfWidth(sent.toString()).replace(",", "");
        if (!text.matches("[0-9]{1,15}")) {
            return FieldValue.refused(field, "layout.not-a-whole-number", sent);
        }
        return asSent(field, sent, text, Long.parseLong(text));
    }

    FieldValue decimal(FormField field, Object sent) {
        String text = halfWidth(sent.toString()).replace(",", "");
        if (!text.matches("[0-9]{1,15}([.][0-9]{1,6})?")) {
            return FieldValue.refused(field, "layout.not-a-number", sent);
        }
        return asSent(field, sent, text, new BigDecimal(text));
    }

    FieldValue flag(FormField field, Object sent) {
        String text = halfWidth(sent.toString()).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return FieldValue.of(Boolean.TRUE);
        }
        return NO.contains(text) ? FieldValue.of(Boolean.FALSE) : FieldValue.refused(field, "layout.not-a-flag", sent);
    }

    FieldValue lines(FormField field, Object sent) {
        List<String> entries = new ArrayList<>();
        for (Object entry : entries(sent)) {
            if (entry instanceof Map || entry instanceof List) {
                return FieldValue.refused(field, "layout.not-a-text");
            }
            if (!entry.toString().isBlank()) {
                entries.add(entry.toString().strip());
            }
        }
        return entries.size() > field.limit()
                ? FieldValue.refused(field, "layout.too-many", entries.size(), field.limit())
                : FieldValue.of(List.copyOf(entries));
    }

    /** The entries of a list that may have been sent as a list, or as one text with an entry a line. */
    static List<?> entries(Object sent) {
        return sent instanceof List<?> list
                ? list.stream().filter(java.util.Objects::nonNull).toList()
                : sent.toString().lines().filter(line -> !line.isBlank()).toList();
    }

    /** Full-width letters, digits and signs as their plain forms, without space around. */
    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static FieldValue asSent(FormField field, Object sent, String text, Object value) {
        return text.equals(sent.toString().strip()) ? FieldValue.of(value) : corrected(field, sent, value);
    }

    static FieldValue corrected(FormField field, Object sent, Object value) {
        return new FieldValue.Corrected(value, FieldProblem.of(field.name(), "layout.corrected", sent, value));
    }
}
