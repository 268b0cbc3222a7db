package io.qiqiao.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may see a published record. */
public enum Visibility {
    /** The owner's tenant alone. */
    PRIVATE,
    /** The owner's tenant, those above it and those below it. */
    NETWORK,
    /** Everybody, signed in or not, in every tenant. */
    PUBLIC;

    /** How it is written in the database, the API and imports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Visibility> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
