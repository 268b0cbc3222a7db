package io.qiqiao.library.intake;

import io.micronaut.core.annotation.Introspected;

/** How many lines of an import had each outcome so far. */
@Introspected
public record ImportCounts(long total, long accepted, long corrected, long unchanged, long refused) {

    /** Lines that became a record or were one already. */
    public long kept() {
        return accepted + corrected + unchanged;
    }

    public long done() {
        return kept() + refused;
    }
}
