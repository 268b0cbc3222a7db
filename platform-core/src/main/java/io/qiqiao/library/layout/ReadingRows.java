package io.qiqiao.library.layout;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.layout.FormField.Needed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads lists of entries that have fields of their own, and references to records. */
final class ReadingRows {

    private static final Pattern COLON = Pattern.compile("[：:]");

    private final ReadingValues values;

    ReadingRows(ReadingValues values) {
        this.values = values;
    }

    /** Each entry a map by the columns' names, or one text: the first column's, and after a colon the second's. */
    FieldValue read(FormField field, Object sent) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (Object entry : ReadingText.entries(sent)) {
            Optional<Map<String, @Nullable Object>> row = row(field, entry);
            if (row.isEmpty()) {
                return FieldValue.refused(field, "layout.not-an-entry", names(field));
            }
            if (row.get().values().stream().anyMatch(ReadingRows::isFilled)) {
                add(field, field.name() + "." + number + ".", row.get(), rows);
                number++;
            }
        }
        if (number > field.limit()) {
            return FieldValue.refused(field, "layout.too-many", number, field.limit());
        }
        if (!rows.problems().isEmpty()) {
            return new FieldValue.Refused(rows.problems());
        }
        return rows.remarks().isEmpty()
                ? FieldValue.of(List.copyOf(rows.read()))
                : new FieldValue.Corrected(List.copyOf(rows.read()), rows.remarks());
    }

    private void add(FormField field, String prefix, Map<String, @Nullable Object> row, Rows rows) {
        Map<String, Object> read = new LinkedHashMap<>();
        for (FormField column : field.parts()) {
            FormField named = column.at(prefix + column.name());
            switch (values.read(named, row.get(column.name()))) {
                case FieldValue.Accepted accepted -> read.put(column.name(), accepted.value());
                case FieldValue.Corrected corrected -> {
                    if (corrected.value() != null) {
                        read.put(column.name(), corrected.value());
                    }
                    rows.remarks().addAll(corrected.remarks());
                }
                case FieldValue.Refused refused -> rows.problems().addAll(refused.problems());
                case FieldValue.Empty empty -> {
                    if (column.neededTo(Needed.SAVE)) {
                        rows.problems().add(FieldProblem.of(named.name(), "layout.missing"));
                    }
                }
            }
        }
        rows.read().add(read);
    }

    private static Optional<Map<String, @Nullable Object>> row(FormField field, Object entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        if (entry instanceof Map<?, ?> map) {
            map.forEach((name, value) -> row.put(String.valueOf(name), value));
            boolean known = row.keySet().stream()
                    .allMatch(name -> field.parts().stream()
                            .anyMatch(column -> column.name().equals(name)));
            return known ? Optional.of(row) : Optional.empty();
        }
        if (entry instanceof List || field.parts().isEmpty()) {
            return Optional.empty();
        }
        String[] parts = field.parts().size() > 1 && field.parts().get(1).type() == FieldType.TEXT
                ? COLON.split(entry.toString(), 2)
                : new String[] {entry.toString()};
        for (int at = 0; at < parts.length; at++) {
            row.put(field.parts().get(at).name(), parts[at].strip());
        }
        return Optional.of(row);
    }

    /** References as they can be looked up: by id, or by external id or title. */
    static FieldValue records(FormField field, Object sent) {
        List<Map<String, String>> references = new ArrayList<>();
        for (Object entry : sent instanceof Map ? List.of(sent) : ReadingText.entries(sent)) {
            Map<String, String> reference = new LinkedHashMap<>();
            if (entry instanceof Map<?, ?> map) {
                put(reference, "id", map.get("id"));
                put(reference, "title", map.get("title"));
            } else {
                put(reference, isId(entry.toString()) ? "id" : "title", entry);
            }
            if (reference.isEmpty() || (reference.containsKey("id") && !isId(reference.get("id")))) {
                return FieldValue.refused(field, "layout.not-a-record", entry);
            }
            references.add(reference);
        }
        return references.size() > field.limit()
                ? FieldValue.refused(field, "layout.too-many", references.size(), field.limit())
                : references.isEmpty() ? FieldValue.EMPTY : FieldValue.of(List.copyOf(references));
    }

    private static void put(Map<String, String> reference, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            reference.put(name, value.toString().strip());
        }
    }

    private static boolean isId(@Nullable String text) {
        try {
            return text != null && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String names(FormField field) {
        return field.parts().stream().map(FormField::name).collect(Collectors.joining(", "));
    }

    private static boolean isFilled(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> map -> map.values().stream().anyMatch(ReadingRows::isFilled);
            case List<?> list -> !list.isEmpty();
            default -> !value.toString().isBlank();
        };
    }

    private record Rows(List<Map<String, Object>> read, List<FieldProblem> problems, List<FieldProblem> remarks) {}
}
