package io.qiqiao.eligibility.fact;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a fact holds, and so how it can be compared. */
@Serdeable
public enum FactType {
    /** An administrative area; it lies in those above it. */
    REGION(Operator.IN, Operator.NOT_IN),
    /** An industry of GB/T 4754; it belongs to those above it. */
    INDUSTRY(Operator.IN, Operator.NOT_IN),
    /** An entry of a vocabulary. */
    CODE(Operator.IN, Operator.NOT_IN),
    /** Titles with the days for which they hold. */
    TITLE(Operator.HOLDS, Operator.HOLDS_NOT),
    /** A count. */
    NUMBER(
            Operator.AT_LEAST,
            Operator.AT_MOST,
            Operator.MORE_THAN,
            Operator.LESS_THAN,
            Operator.EQUALS,
            Operator.BETWEEN),
    /** A sum, in 万元. */
    MONEY(Operator.AT_LEAST, Operator.AT_MOST, Operator.MORE_THAN, Operator.LESS_THAN, Operator.BETWEEN),
    /** Hundredths. */
    PERCENT(Operator.AT_LEAST, Operator.AT_MOST, Operator.MORE_THAN, Operator.LESS_THAN, Operator.BETWEEN),
    DATE(Operator.ON_OR_AFTER, Operator.ON_OR_BEFORE, Operator.BETWEEN),
    /** How long ago a day was, in months; it is compared by anniversaries, so that nothing is rounded. */
    AGE(Operator.AT_LEAST, Operator.AT_MOST, Operator.MORE_THAN, Operator.LESS_THAN, Operator.BETWEEN),
    FLAG(Operator.IS);

    private final List<Operator> operators;

    FactType(Operator... operators) {
        this.operators = List.of(operators);
    }

    /** The operators that suit it, the usual one first. */
    public List<Operator> operators() {
        return operators;
    }

    /** Whether it is compared as a number. */
    public boolean isNumeric() {
        return this == NUMBER || this == MONEY || this == PERCENT;
    }

    /** Whether its values are codes that have names. */
    public boolean isCoded() {
        return this == REGION || this == INDUSTRY || this == CODE || this == TITLE;
    }
}
