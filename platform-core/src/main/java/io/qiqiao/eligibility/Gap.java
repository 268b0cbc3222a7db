package io.qiqiao.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;

/** By how much a condition is missed. */
public sealed interface Gap {

    /**
     * There is so much too little.
     *
     * @param amount in the fact's unit, rounded up to two decimals; zero when it is the limit itself that does not suffice
     */
    record TooLittle(BigDecimal amount) implements Gap {}

    /** There is so much too much, in the fact's unit, rounded up to two decimals. */
    record TooMuch(BigDecimal amount) implements Gap {}

    /** It will be met by itself from this day on. */
    record MetOn(LocalDate day) implements Gap {}
}
