package io.qiqiao.library.quality;

import io.qiqiao.library.listing.Listing;
import java.time.Duration;
import java.time.Instant;

/**
 * When a record is to be looked at again.
 *
 * @param days after how many days
 * @param since when it was last looked at: changed, or said to hold
 * @param dueAt when it is to be looked at again
 */
public record Freshness(int days, Instant since, Instant dueAt) {

    static Freshness of(Listing listing, Upkeep upkeep, QualityRules.Kind rule) {
        int days = upkeep.days() == null ? rule.days() : upkeep.days();
        Instant confirmed = upkeep.confirmedAt();
        Instant since = confirmed != null && confirmed.isAfter(listing.changedAt()) ? confirmed : listing.changedAt();
        return new Freshness(days, since, since.plus(Duration.ofDays(days)));
    }

    public boolean isStale(Instant now) {
        return !dueAt.isAfter(now);
    }
}
