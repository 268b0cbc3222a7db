package io.qiqiao.audit;

import java.util.Locale;

/** How something ended. */
public enum Outcome {
    DONE,
    /** Somebody was not allowed to, or what they sent did not hold. */
    REFUSED,
    /** It was allowed, and did not come about. */
    FAILED;

    /** How it is written: {@code refused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
