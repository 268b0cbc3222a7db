package io.qiqiao.matching.work;

import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.demand.DemandLife;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.life.KeepingMatches;
import io.qiqiao.matching.ranking.Needs;
import io.qiqiao.matching.ranking.Ranked;
import io.qiqiao.matching.ranking.Ranking;
import io.qiqiao.matching.ranking.Scope;
import io.qiqiao.search.Asker;
import io.qiqiao.search.PrivateRecords;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.NoTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds services for a demand of the current tenant among all that is shared with it, and proposes the best. */
@Singleton
class Proposing {

    private final Listings listings;
    private final DemandKind demands;
    private final Needs needs;
    private final Ranking ranking;
    private final KeepingMatches keeping;
    private final TenantDirectory tenants;

    Proposing(
            Listings listings,
            DemandKind demands,
            Needs needs,
            Ranking ranking,
            KeepingMatches keeping,
            TenantDirectory tenants) {
        this.listings = listings;
        this.demands = demands;
        this.needs = needs;
        this.ranking = ranking;
        this.keeping = keeping;
        this.tenants = tenants;
    }

    /** Proposes; does nothing for a demand that is open no more. It asks the index: not inside a transaction. */
    void propose(UUID demand, String origin) {
        listings.find(DemandKind.NAME, demand).filter(this::isOpen).ifPresent(listing -> {
            Ranked ranked = ranking.rank(needs.of(listing), Scope.of(everybodyHere()));
            keeping.keep(listing, ranked, origin);
        });
    }

    private boolean isOpen(Listing demand) {
        return demand.standing() == ListingState.PUBLISHED
                && listings.content(demands, demand).standing().equals(DemandLife.OPEN);
    }

    /** What anybody of this tenant may see, nothing that is private to some. */
    private Asker everybodyHere() {
        Tenant here = tenants.find(CurrentTenant.get()).orElseThrow(NoTenant::new);
        return new Asker.Member(here.id(), here.path(), PrivateRecords.NONE);
    }
}
