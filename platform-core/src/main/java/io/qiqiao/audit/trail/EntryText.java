package io.qiqiao.audit.trail;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Texts as both the database and a canonical form can hold them. */
final class EntryText {

    private EntryText() {}

    /** At most {@code longest} characters, without what no text column holds: NUL, halves of a surrogate pair. */
    static @Nullable String of(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .limit(longest)
                .map(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE ? '\uFFFD' : sign)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The details {@code json} with one more. */
    static String with(String json, String key, String value) {
        StringBuilder more = new StringBuilder(json.substring(0, json.lastIndexOf('}')));
        more.append(more.length() == 1 ? "" : ",");
        CanonicalJson.string(more, key);
        more.append(':');
        CanonicalJson.string(more, value);
        return more.append('}').toString();
    }

    static String json(Map<String, String> details, int longest) {
        StringBuilder json = new StringBuilder("{");
        new TreeMap<>(details).forEach((key, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            CanonicalJson.string(json, key);
            json.append(':');
            CanonicalJson.string(json, of(value, longest));
        });
        return json.append('}').toString();
    }
}
