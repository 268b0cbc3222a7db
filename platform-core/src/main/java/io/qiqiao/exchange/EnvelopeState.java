package io.qiqiao.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has become of an envelope. */
public enum EnvelopeState {
    /** On its way: not yet known to the sender as applied or refused. */
    POSTED,
    /** The receiver has it and has acted on it. */
    APPLIED,
    /** The receiver will not have it; it is not carried again. */
    REFUSED;

    /** How it is written in the database and the API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
