package io.qiqiao.eligibility.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is known of a fact. */
public sealed interface FactValue {

    /**
     * A code.
     *
     * @param path what it lies in, from the widest down, itself included
     */
    record Coded(String code, List<String> path) implements FactValue {

        public Coded {
            path = List.copyOf(path);
        }
    }

    /** All titles of an enterprise: it has no others. */
    record Titles(List<HeldOn> titles) implements FactValue {

        public Titles {
            titles = List.copyOf(titles);
        }
    }

    /** A number as it was told. */
    record Amount(BigDecimal number) implements FactValue {}

    /** A day. */
    record Day(LocalDate day) implements FactValue {}

    /** What was told for a fact that a policy brings along; its type says what to make of it. */
    record Text(String text) implements FactValue {}

    /** Yes or no. */
    record Flag(boolean yes) implements FactValue {}

    /**
     * A number that follows from others, not rounded.
     *
     * @param divisor more than zero
     * @param whole false when something it is made of is missing: it is at least this, then
     */
    record Quotient(BigDecimal dividend, BigDecimal divisor, boolean whole) implements FactValue {}
}
