package io.qiqiao.library.intake;

import java.util.Locale;

/** What became of a line. */
public enum Outcome {
    /** Kept as it was sent. */
    ACCEPTED,
    /** Kept, with something read in another form; the remarks say what. */
    CORRECTED,
    /** Said nothing that was not known already. */
    UNCHANGED,
    /** Not kept; the problems say why. */
    REFUSED;

    /** How it is written in the database and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
