package io.qiqiao.library.listing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record was written. Raised inside the transaction that writes it, so that what follows from it is written with it
 * or not at all.
 *
 * @param before the record as it was, or null when it is new
 */
public record ListingStored(@Nullable Listing before, Listing after) {

    public Optional<Listing> findBefore() {
        return Optional.ofNullable(before);
    }
}
