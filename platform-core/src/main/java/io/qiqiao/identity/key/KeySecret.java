package io.qiqiao.identity.key;

import io.qiqiao.identity.secret.Secret;
import java.util.Optional;

/** A key as programs show it: {@code qk_} and 43 characters, so that it is known for what it is wherever it turns up. */
public record KeySecret(Secret secret) {

    private static final String MARK = "qk_";
    private static final int SHOWN = 6;

    static KeySecret next() {
        return new KeySecret(Secret.next());
    }

    /** Whether {@code text} wants to be a key. */
    public static boolean isMeant(String text) {
        return text.startsWith(MARK);
    }

    /** The key written in {@code text}, or empty when it has not the form of one. */
    public static Optional<KeySecret> find(String text) {
        return isMeant(text) ? Secret.find(text.substring(MARK.length())).map(KeySecret::new) : Optional.empty();
    }

    String prefix() {
        return reveal().substring(0, MARK.length() + SHOWN);
    }

    String reveal() {
        return MARK + secret.reveal();
    }

    String hash() {
        return secret.hash();
    }
}
