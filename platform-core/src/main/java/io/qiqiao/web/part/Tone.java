package io.qiqiao.web.part;

import java.util.Locale;

/** What a state, tag or notice means; told by shape and word, never by colour alone. */
public enum Tone {
    NEUTRAL,
    /** The deep accent: information, what is chosen. */
    ACCENT,
    GOOD,
    /** The warm accent: somebody has to act. */
    WARM,
    BAD,
    /** Something is running. */
    BUSY,
    /** No longer in use. */
    OFF;

    /** The class the style sheet knows it by; empty for neutral. */
    public String code() {
        return this == NEUTRAL ? "" : name().toLowerCase(Locale.ROOT);
    }
}
