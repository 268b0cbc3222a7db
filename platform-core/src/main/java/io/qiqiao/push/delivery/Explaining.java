package io.qiqiao.push.delivery;

import io.qiqiao.eligibility.Assessing;
import io.qiqiao.eligibility.Assessment;
import io.qiqiao.library.enterprise.EnterpriseFacts;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.history.History;
import io.qiqiao.library.history.ListingVersion;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.push.rule.PushCalendar;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Says why an item reached an enterprise, condition by condition, by what was known of it then. */
@Singleton
public class Explaining {

    private final PoliciesInForce policies;
    private final Audience audience;
    private final Assessing assessing;
    private final EnterpriseFacts facts;
    private final Listings listings;
    private final History history;
    private final PushCalendar calendar;

    Explaining(
            PoliciesInForce policies,
            Audience audience,
            Assessing assessing,
            EnterpriseFacts facts,
            Listings listings,
            History history,
            PushCalendar calendar) {
        this.policies = policies;
        this.audience = audience;
        this.assessing = assessing;
        this.facts = facts;
        this.listings = listings;
        this.history = history;
        this.calendar = calendar;
    }

    /** Empty where it came by a subscription. */
    public Optional<Assessment> find(UUID enterprise, PushedItem item) {
        return policies.find(item.policy(), item.version())
                .flatMap(audience::findEligibility)
                .flatMap(eligibility -> listings.find(EnterpriseKind.NAME, enterprise)
                        .map(record -> assessing.assess(
                                eligibility,
                                facts.of(asItWas(record, item.knownBy())),
                                calendar.dayOf(item.deliveredAt()))));
    }

    private Listing asItWas(Listing record, long version) {
        if (record.version() == version) {
            return record;
        }
        ListingVersion then = history.get(record, version);
        return record.withContent(then.content()).withChangedAt(then.changedAt());
    }
}
