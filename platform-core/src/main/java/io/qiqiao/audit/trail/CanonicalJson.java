package io.qiqiao.audit.trail;

import org.jspecify.annotations.Nullable;

/** Writes JSON in the one form in which it is hashed (RFC 8785): no space, names sorted, the shortest escapes. */
final class CanonicalJson {

    private CanonicalJson() {}

    static void string(StringBuilder json, @Nullable String text) {
        if (text == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            sign(json, text.charAt(at));
        }
        json.append('"');
    }

    private static void sign(StringBuilder json, char sign) {
        switch (sign) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (sign < 0x20) {
                    json.append(String.format("\\u%04x", (int) sign));
                } else {
                    json.append(sign);
                }
            }
        }
    }
}
