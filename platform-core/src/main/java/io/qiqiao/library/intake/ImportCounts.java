package io.qiqiao.library.intake;

import io.micronaut.core.annotation.Introspected;

/**
 * How many lines of an import had each outcome so far.
 *
 * @param fresh of those that are kept, how many make a record
 * @param changed of those that are kept, how many change one
 */
@Introspected
public record ImportCounts(
        long total, long accepted, long corrected, long unchanged, long refused, long fresh, long changed) {

    /** Lines that became a record or were one already. */
    public long kept() {
        return accepted + corrected + unchanged;
    }

    public long done() {
        return kept() + refused;
    }
}
