package io.qiqiao.library.localisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tenant does in its own portal with another's record. */
public enum ShelfChoice {
    /** It stands first. */
    PINNED,
    /** It stands nowhere. */
    HIDDEN;

    /** How it is written in the database and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ShelfChoice> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
