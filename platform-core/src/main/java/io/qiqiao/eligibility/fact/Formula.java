package io.qiqiao.eligibility.fact;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a fact follows from others, none of which follows from others itself.
 *
 * @param of the facts it is made of, each with its weight, in order
 * @param by what a ratio is divided by, each with its weight
 */
@Serdeable
public record Formula(
        Kind kind, Map<String, BigDecimal> of, @Nullable Map<String, BigDecimal> by) {

    /** The ways in which facts follow from others. */
    @Serdeable
    public enum Kind {
        /** The weighted sum. Nothing in it is negative, so that what is known is at least a part of it. */
        SUM,
        /** The weighted sum of {@code of} in hundredths of that of {@code by}. */
        RATIO,
        /** By how many hundredths the first is more than the second. */
        GROWTH,
        /** The mean of the growth from the third to the second and from the second to the first, in hundredths. */
        AVERAGE_GROWTH,
        /** The months since a day. */
        MONTHS_SINCE
    }

    public Formula {
        of = new LinkedHashMap<>(of);
        by = by == null ? null : new LinkedHashMap<>(by);
    }

    /** What a ratio is divided by; empty for all else. */
    public Map<String, BigDecimal> divisors() {
        return by == null ? Map.of() : by;
    }

    /** The codes of all facts it needs. */
    public List<String> needs() {
        List<String> all = new ArrayList<>(of.keySet());
        divisors().keySet().stream().filter(code -> !all.contains(code)).forEach(all::add);
        return all;
    }
}
