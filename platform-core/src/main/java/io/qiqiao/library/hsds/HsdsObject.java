package io.qiqiao.library.hsds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attributes of an object as they were sent: whatever is missing or of another shape counts as not there. */
record HsdsObject(Map<String, ?> attributes) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** A text that is not blank. */
    Optional<String> text(String name) {
        return value(name).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A text, a number or a truth value, as it was sent. */
    Optional<Object> value(String name) {
        Object value = attributes.get(name);
        return value instanceof Map || value instanceof List ? Optional.empty() : Optional.ofNullable(value);
    }

    Optional<HsdsObject> object(String name) {
        return of(attributes.get(name));
    }

    Stream<HsdsObject> objects(String name) {
        return attributes.get(name) instanceof List<?> list
                ? list.stream().flatMap(each -> of(each).stream())
                : Stream.empty();
    }

    Optional<HsdsObject> first(String name) {
        return objects(name).findFirst();
    }

    /** The attributes by name. */
    Map<String, Object> fields() {
        return new LinkedHashMap<>(attributes);
    }

    private static Optional<HsdsObject> of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        map.forEach((name, of) -> {
            if (of != null) {
                attributes.put(String.valueOf(name), of);
            }
        });
        return Optional.of(new HsdsObject(attributes));
    }

    /** An id that is the same whenever the same thing is told; what is one already stays. */
    static String id(String what, String name) {
        return ID.matcher(name).matches()
                ? name
                : UUID.nameUUIDFromBytes((what + "\n" + name).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** Attributes in the order in which they are given; those without a value are left out. */
    static Map<String, Object> with(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            Object value = namesAndValues[at + 1];
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                object.put(String.valueOf(namesAndValues[at]), value);
            }
        }
        return object;
    }

    /** A list of one, or of none. */
    static List<Object> some(@Nullable Object value) {
        List<Object> list = new ArrayList<>();
        if (value != null) {
            list.add(value);
        }
        return list;
    }
}
