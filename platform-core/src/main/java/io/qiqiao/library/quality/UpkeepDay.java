package io.qiqiao.library.quality;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.publication.Publishing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The day's look after the current tenant's records: owners are reminded before the day and warned on it, from which on
 * readers are told, and where owners do nothing a record is withdrawn when its grace is over; never before its owner was
 * warned that long ago.
 */
@Singleton
public class UpkeepDay {

    /** Who withdraws what nobody looks after. */
    static final Editor KEEPER = new Editor("upkeep", PartyRef.BUREAU);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PART = 500;

    private final ListingKinds kinds;
    private final QualityRules rules;
    private final UpkeepRows rows;
    private final PublishingListings publishing;
    private final Publishing shared;
    private final TellingOwners telling;
    private final Clock clock;

    UpkeepDay(
            ListingKinds kinds,
            QualityRules rules,
            UpkeepRows rows,
            PublishingListings publishing,
            Publishing shared,
            TellingOwners telling,
            Clock clock) {
        this.kinds = kinds;
        this.rules = rules;
        this.rows = rows;
        this.publishing = publishing;
        this.shared = shared;
        this.telling = telling;
        this.clock = clock;
    }

    /** Does the day's work once, whoever is asked how often; answers whether it was done now. */
    @Transactional
    public boolean run() {
        Instant now = clock.instant();
        if (rows.begin(LocalDate.ofInstant(now, CHINA), now) == 0) {
            return false;
        }
        rules.kinds().forEach(rule -> kinds.find(rule.kind()).ifPresent(kind -> run(kind, rule, now)));
        return true;
    }

    private <C extends Content> void run(ListingKind<C> kind, QualityRules.Kind rule, Instant now) {
        Instant by = now.plus(Duration.ofDays(rule.remindDays()));
        UUID after = FIRST;
        List<Listing> due = rows.listDue(kind.name(), rule.days(), by, after, PART);
        while (!due.isEmpty()) {
            due.forEach(listing -> look(kind, listing, rule, now));
            after = due.getLast().id();
            due = rows.listDue(kind.name(), rule.days(), by, after, PART);
        }
    }

    private <C extends Content> void look(ListingKind<C> kind, Listing listing, QualityRules.Kind rule, Instant now) {
        Upkeep upkeep = rows.find(listing.id()).orElseGet(() -> Upkeep.none(listing.id()));
        Freshness fresh = Freshness.of(listing, upkeep, rule);
        if (!fresh.isStale(now)) {
            telling.tell(kind, listing, "reminder", fresh.dueAt(), fresh.dueAt());
            return;
        }
        shared.setStaleSince(kind.name(), listing.id(), fresh.dueAt());
        @Nullable Instant warned = upkeep.warnedAt();
        Duration grace = Duration.ofDays(rule.graceDays());
        if (warned == null || warned.isBefore(fresh.dueAt())) {
            rows.warn(listing.id(), kind.name(), now);
            telling.tell(kind, listing, rule.withdraw() ? "warning" : "stale", fresh.dueAt(), now.plus(grace));
        } else if (rule.withdraw() && !warned.plus(grace).isAfter(now)) {
            publishing.withdraw(kind, listing.id(), KEEPER);
            telling.tell(kind, listing, "withdrawal", fresh.dueAt(), now);
        }
    }
}
