package io.qiqiao.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a condition wants of its fact, before a denial is taken into account. */
public sealed interface Wanted {

    /**
     * One of these codes, or something within one of them.
     *
     * @param above what the codes themselves lie in: of an enterprise that is known so coarsely only, it is open
     */
    record OneOf(Set<String> codes, Set<String> above) implements Wanted {

        public OneOf {
            codes = Set.copyOf(codes);
            above = Set.copyOf(above);
        }
    }

    /**
     * One of these titles.
     *
     * @param months for at least how many months, or null
     */
    record Held(Set<String> titles, @Nullable Integer months) implements Wanted {

        public Held {
            titles = Set.copyOf(titles);
        }
    }

    /**
     * A number between two others.
     *
     * @param low the least, or null
     * @param lowOpen whether {@code low} itself is too little
     * @param high the most, or null
     * @param highOpen whether {@code high} itself is too much
     */
    record Range(
            @Nullable BigDecimal low,
            boolean lowOpen,
            @Nullable BigDecimal high,
            boolean highOpen) implements Wanted {}

    /** A day between two others, both included; null where it is open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Wanted {}

    /** Yes, or no. */
    record Being(boolean yes) implements Wanted {}
}
