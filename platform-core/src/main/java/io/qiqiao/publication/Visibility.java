package io.qiqiao.publication;

import java.util.Locale;

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
}
