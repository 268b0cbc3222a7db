package io.qiqiao.eligibility;

import java.util.Locale;

/** The three values of Kleene's logic, from the least to the most. */
public enum Verdict {
    NO,
    UNKNOWN,
    YES;

    public static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Both hold: the lesser of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One of them holds: the greater of the two. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Verdict not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** How it is written in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
