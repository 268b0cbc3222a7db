package io.qiqiao.registration.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form as a browser sent it. */
record SentFields(Map<String, ? extends @Nullable Object> values) {

    private static final int LONGEST = 500;

    static SentFields of(@Nullable Map<String, Object> values) {
        return new SentFields(values == null ? Map.of() : values);
    }

    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    Set<String> some(String name) {
        return all(name).stream().filter(each -> !each.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Those named, with empty texts for what was left empty. */
    Map<String, String> only(List<String> names) {
        Map<String, String> sent = new LinkedHashMap<>();
        names.forEach(name -> sent.put(name, first(name)));
        return sent;
    }

    private List<String> all(String name) {
        Object value = values.get(name);
        List<?> several = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return several.stream().map(String::valueOf).map(SentFields::tidy).toList();
    }

    private static String tidy(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }

    /** Without what it holds, so that no log has a password. */
    @Override
    public String toString() {
        return "SentFields[...]";
    }
}
