package io.qiqiao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null asks nothing.
 *
 * @param account a pseudonym
 * @param from the earliest moment
 * @param until the first moment that is too late
 * @param text a whole id of an object, of a request, an address, or a part of the details
 */
public record AuditFilter(
        @Nullable String account,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String text) {

    /** All there are. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
