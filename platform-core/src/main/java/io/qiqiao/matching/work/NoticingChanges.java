package io.qiqiao.matching.work;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.library.demand.Demand;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.demand.DemandLife;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.ListingStored;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.life.EndingMatches;
import io.qiqiao.matching.ranking.Scope;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Notices, in the transaction of the change, what calls for matching. */
@Singleton
class NoticingChanges {

    private static final Set<String> GOING_ON = Set.of(DemandLife.OPEN, "matched", "in-service");

    private final Posting posting;
    private final EndingMatches ending;
    private final Listings listings;
    private final DemandKind demands;

    NoticingChanges(Posting posting, EndingMatches ending, Listings listings, DemandKind demands) {
        this.posting = posting;
        this.ending = ending;
        this.listings = listings;
        this.demands = demands;
    }

    @EventListener
    void on(ListingStored stored) {
        Listing after = stored.after();
        if (after.kind().equals(DemandKind.NAME)) {
            demand(stored.findBefore(), after);
        } else if (after.kind().equals(EnterpriseKind.NAME)) {
            stored.findBefore().ifPresent(before -> posting.post(PostedChange.ENTERPRISE, after.kind(), after.id()));
        } else if (Scope.ALL_KINDS.contains(after.kind())
                && (after.isShared()
                        || stored.findBefore().filter(Listing::isShared).isPresent())) {
            posting.post(PostedChange.SUPPLY, after.kind(), after.id());
        }
    }

    private void demand(Optional<Listing> before, Listing after) {
        if (goesOn(after)) {
            boolean same = before.filter(this::goesOn)
                    .filter(earlier -> saysTheSame(earlier, after))
                    .isPresent();
            if (isOpen(after) && !same) {
                posting.post(PostedChange.DEMAND, after.kind(), after.id());
            }
        } else if (before.filter(this::goesOn).isPresent()) {
            ending.endAll(after.id());
        }
    }

    private boolean saysTheSame(Listing before, Listing after) {
        return before.visibility().equals(after.visibility()) && content(before).equals(content(after));
    }

    private boolean goesOn(Listing demand) {
        return demand.standing() == ListingState.PUBLISHED
                && GOING_ON.contains(content(demand).standing());
    }

    private boolean isOpen(Listing demand) {
        return content(demand).standing().equals(DemandLife.OPEN);
    }

    private Demand content(Listing demand) {
        return listings.content(demands, demand);
    }
}
