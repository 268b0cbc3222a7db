package io.qiqiao.eligibility.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is known from.
 *
 * @param origin a code of where it stands, such as {@code record} for the enterprise's own record
 * @param at since when it stands there, or null where that is not known
 */
public record FactSource(String origin, @Nullable Instant at) {

    /** The enterprise's own record. */
    public static final String RECORD = "record";
}
