package io.qiqiao.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form as a browser sent it: every name with one value or several. */
public record SentForm(Map<String, ? extends @Nullable Object> values) {

    /** What was sent, which may be nothing at all: a form without a ticked box. */
    public static SentForm of(@Nullable Map<String, Object> values) {
        return new SentForm(values == null ? Map.of() : values);
    }

    /** The one value, without space around; empty text for none. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values that are not blank, in order. */
    public List<String> all(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        List<?> several = value instanceof List<?> list ? list : List.of(value);
        return several.stream()
                .map(String::valueOf)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The value where one was sent, even an empty one. */
    public Optional<String> find(String name) {
        return values.containsKey(name) ? Optional.of(first(name)) : Optional.empty();
    }

    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }
}
