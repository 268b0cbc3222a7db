package io.qiqiao.library.listing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Writes a record as it shall be, past its form and the steps of its life: for what changes several records together and
 * can be taken back. What it writes is a version like any other; whether it may be written is the caller's to check.
 */
@Singleton
public class RewritingListings {

    private final Listings listings;
    private final StoringListings storing;
    private final Clock clock;

    RewritingListings(Listings listings, StoringListings storing, Clock clock) {
        this.listings = listings;
        this.storing = storing;
        this.clock = clock;
    }

    /** @throws io.qiqiao.kernel.Refusal not-found; stale-version when somebody else changes it at the same time */
    @Transactional
    public Listing rewrite(ListingKind<?> kind, UUID id, Editor editor, UnaryOperator<Listing> change) {
        Listing before = listings.get(kind, id);
        Listing after = change.apply(before)
                .withVersion(before.version() + 1)
                .withChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
                .withChangedBy(editor.name());
        return storing.replace(before, after);
    }
}
