package io.qiqiao.eligibility.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a condition compares a fact with its values. */
public enum Operator {
    /** It is one of the values, or lies in one of them. */
    IN,
    /** It is none of the values, and lies in none. */
    NOT_IN,
    /** At least one of these titles holds on the day. */
    HOLDS,
    /** None of these titles holds on the day. */
    HOLDS_NOT,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    EQUALS,
    /** From the first value to the second, both included. */
    BETWEEN,
    ON_OR_AFTER,
    ON_OR_BEFORE,
    /** Yes or no, as the value says. */
    IS;

    /** How it is written in data, such as {@code at-least}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Operator> find(String code) {
        return Arrays.stream(values())
                .filter(operator -> operator.code().equals(code))
                .findFirst();
    }

    /** Whether it asks that something is not so. */
    public boolean denies() {
        return this == NOT_IN || this == HOLDS_NOT;
    }

    /** The fewest and the most values it takes. */
    public int fewest() {
        return this == BETWEEN ? 2 : 1;
    }

    /** The most values it takes. */
    public int most() {
        return switch (this) {
            case IN, NOT_IN, HOLDS, HOLDS_NOT -> 100;
            case BETWEEN -> 2;
            default -> 1;
        };
    }
}
