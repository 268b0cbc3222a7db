package io.qiqiao.library.listing;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes and withdraws records of the current tenant. */
@Singleton
public class PublishingListings {

    private final Listings listings;
    private final StoringListings storing;
    private final List<PublishingRule> rules;
    private final Audit audit;
    private final Clock clock;

    PublishingListings(
            Listings listings, StoringListings storing, List<PublishingRule> rules, Audit audit, Clock clock) {
        this.listings = listings;
        this.storing = storing;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes a record to those whom its visibility names. Publishing what is published already changes nothing but
     * its visibility.
     *
     * @param visibility the new visibility, or null to leave it as it is
     * @throws Refusal invalid-input that lists every field it lacks for publication; not-found; not-allowed
     */
    @Transactional
    public <C extends Content> Listing publish(
            ListingKind<C> kind, UUID id, @Nullable Visibility visibility, Editor editor) {
        Listing before = listings.get(kind, id);
        editor.check(before.owner());
        Visibility reach = visibility == null ? before.reach() : visibility;
        if (before.standing() == ListingState.PUBLISHED && before.reach() == reach) {
            return before;
        }
        listings.checkComplete(kind, before);
        rules.forEach(rule -> rule.check(before, reach, editor));
        Listing after = storing.replace(before, moved(before, ListingState.PUBLISHED, reach, editor));
        audit.record(onRecord("publication", after).with("visibility", after.visibility()));
        return after;
    }

    /**
     * Withdraws a record: from now on only its own tenant sees it. Withdrawing what is withdrawn changes nothing.
     *
     * @throws Refusal not-found; not-allowed
     */
    @Transactional
    public <C extends Content> Listing withdraw(ListingKind<C> kind, UUID id, Editor editor) {
        Listing before = listings.get(kind, id);
        editor.check(before.owner());
        if (before.standing() == ListingState.WITHDRAWN) {
            return before;
        }
        Listing after = storing.replace(before, moved(before, ListingState.WITHDRAWN, before.reach(), editor));
        audit.record(onRecord("withdrawal", after));
        return after;
    }

    private static AuditEvent onRecord(String action, Listing listing) {
        return AuditEvent.of(action).about(listing.kind(), listing.id()).with("version", listing.version());
    }

    private Listing moved(Listing before, ListingState state, Visibility visibility, Editor editor) {
        if (!before.standing().allows(state)) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "listing.wrong-state", before.state(), state.code());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before.withState(state.code())
                .withVisibility(visibility.code())
                .withVersion(before.version() + 1)
                .withChangedAt(now)
                .withChangedBy(editor.name())
                .withPublishedAt(state == ListingState.PUBLISHED ? now : before.publishedAt());
    }
}
