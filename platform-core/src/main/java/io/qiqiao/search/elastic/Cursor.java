package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchQuery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a part of an answer ends: the sort values of its last item, bound to the question they were got with. It grants
 * nothing: what the next part shows is filtered like the first.
 */
final class Cursor {

    private static final String SEPARATOR = "~";

    private Cursor() {}

    static String write(SearchQuery query, List<FieldValue> last) {
        String text = String.join(
                SEPARATOR,
                fingerprint(query),
                last.get(0)._toJsonString(),
                last.get(1).stringValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal invalid-input when it is not this question's cursor */
    static List<FieldValue> read(SearchQuery query, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(SEPARATOR, -1);
            if (parts.length == 3 && parts[0].equals(fingerprint(query))) {
                FieldValue first = query.text().isBlank()
                        ? FieldValue.of(Long.parseLong(parts[1]))
                        : FieldValue.of(Double.parseDouble(parts[1]));
                return List.of(first, FieldValue.of(parts[2]));
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below: it is no cursor of ours.
        }
        throw Refusal.invalid("after", "search.after.unknown");
    }

    private static String fingerprint(SearchQuery query) {
        SearchFilter filter = query.filter();
        List<Object> question = List.of(
                query.text(),
                new TreeSet<>(filter.kinds()),
                new TreeSet<>(filter.categories()),
                new TreeSet<>(filter.regions()),
                new TreeSet<>(filter.tenants()),
                String.valueOf(filter.free()));
        return Integer.toHexString(question.hashCode());
    }
}
