package io.qiqiao.library.duplicate.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts one record in another's place wherever a content speaks of it by its id, with its name beside it. */
final class References {

    private final String from;
    private final String to;
    private final String title;

    References(String from, String to, String title) {
        this.from = from;
        this.to = to;
        this.title = title;
    }

    Map<String, @Nullable Object> moved(Map<?, ?> fields) {
        Map<String, @Nullable Object> moved = new LinkedHashMap<>();
        fields.forEach((name, value) -> moved.put(String.valueOf(name), moved(value)));
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            String name = String.valueOf(field.getKey());
            if (from.equals(field.getValue()) && name.endsWith("Id")) {
                moved.put(name.substring(0, name.length() - 2), title);
            } else if (from.equals(field.getValue()) && name.equals("id")) {
                moved.put("title", title);
            }
        }
        return moved;
    }

    private @Nullable Object moved(@Nullable Object value) {
        if (from.equals(value)) {
            return to;
        }
        if (value instanceof Map<?, ?> fields) {
            return moved(fields);
        }
        if (value instanceof List<?> entries) {
            List<@Nullable Object> all = new ArrayList<>();
            entries.forEach(entry -> all.add(moved(entry)));
            return all;
        }
        return value;
    }
}
