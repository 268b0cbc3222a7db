package io.qiqiao.library.quality;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.publication.Publishing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What owners do for their records' being up to date. */
@Singleton
public class Upkeeping {

    private static final int LEAST = 30;
    private static final int MOST = 1095;

    private final Listings listings;
    private final UpkeepRows rows;
    private final QualityRules rules;
    private final Publishing shared;
    private final Audit audit;
    private final Clock clock;

    Upkeeping(Listings listings, UpkeepRows rows, QualityRules rules, Publishing shared, Audit audit, Clock clock) {
        this.listings = listings;
        this.rows = rows;
        this.rules = rules;
        this.shared = shared;
        this.audit = audit;
        this.clock = clock;
    }

    /** When a record is to be looked at again; empty for kinds of which that is not asked. */
    public Optional<Freshness> find(Listing listing) {
        return rules.find(listing.kind())
                .map(rule -> Freshness.of(
                        listing, rows.find(listing.id()).orElseGet(() -> Upkeep.none(listing.id())), rule));
    }

    /** Says that a record still holds as it is. */
    @Transactional
    public void confirm(ListingKind<?> kind, UUID id, Editor editor) {
        owned(kind, id, editor);
        rows.confirm(id, kind.name(), clock.instant());
        shared.setStaleSince(kind.name(), id, null);
        audit.record(AuditEvent.of("upkeep-confirmation").about(kind.name(), id));
    }

    /**
     * Sets after how many days a record is to be looked at again.
     *
     * @throws Refusal invalid-input when that is out of range; not-found; not-allowed
     */
    @Transactional
    public void setDays(ListingKind<?> kind, UUID id, int days, Editor editor) {
        Listing listing = owned(kind, id, editor);
        if (days < LEAST || days > MOST) {
            throw Refusal.invalid("days", "quality.days-out-of-range", LEAST, MOST);
        }
        rows.setDays(id, kind.name(), days);
        shared.setStaleSince(
                kind.name(), id, find(listing).flatMap(this::findStaleSince).orElse(null));
        audit.record(AuditEvent.of("upkeep-interval").about(kind.name(), id).with("days", days));
    }

    private Optional<Instant> findStaleSince(Freshness fresh) {
        return fresh.isStale(clock.instant()) ? Optional.of(fresh.dueAt()) : Optional.empty();
    }

    private Listing owned(ListingKind<?> kind, UUID id, Editor editor) {
        Listing listing = listings.get(kind, id);
        if (!editor.mayTouch(listing.owner())) {
            throw Refusal.of(ErrorCode.NOT_ALLOWED, "listing.not-yours");
        }
        if (rules.find(kind.name()).isEmpty()) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "quality.not-of-this-kind");
        }
        return listing;
    }
}
