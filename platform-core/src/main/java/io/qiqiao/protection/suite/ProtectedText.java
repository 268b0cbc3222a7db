package io.qiqiao.protection.suite;

import io.qiqiao.protection.Unreadable;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A protected text as it is kept: {@code q1.<suite>.<version of the key>.<nonce, cipher text and tag in base64url>}.
 *
 * @param version of the key it was sealed with
 */
public record ProtectedText(Suite suite, int version, byte[] sealed) {

    private static final Pattern FORM = Pattern.compile("q1\\.([a-z0-9]{1,8})\\.([0-9]{1,9})\\.([A-Za-z0-9_-]+)");

    /** @throws Unreadable when it has not the form */
    public static ProtectedText of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Unreadable("it has not the form of a protected text");
        }
        try {
            return new ProtectedText(
                    Suite.of(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Base64.getUrlDecoder().decode(parts.group(3)));
        } catch (IllegalArgumentException cut) {
            throw new Unreadable("it is cut off");
        }
    }

    /** Whether {@code text} has the form. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** As it is kept. */
    public String written() {
        return "q1." + suite.code() + "." + version + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }
}
