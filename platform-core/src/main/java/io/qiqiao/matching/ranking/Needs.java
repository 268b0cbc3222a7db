package io.qiqiao.matching.ranking;

import io.qiqiao.library.demand.Demand;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.enterprise.Enterprise;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.Need;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Reads from a demand of the current tenant what is needed, with what is on file of its enterprise. */
@Singleton
public class Needs {

    private final Listings listings;
    private final DemandKind demands;
    private final EnterpriseKind enterprises;

    Needs(Listings listings, DemandKind demands, EnterpriseKind enterprises) {
        this.listings = listings;
        this.demands = demands;
        this.enterprises = enterprises;
    }

    /** A demand that does not say where it is needed is needed where its enterprise is, or else in its tenant's area. */
    public Need of(Listing demand) {
        Demand content = listings.content(demands, demand);
        Optional<Enterprise> asking = findEnterprise(demand);
        String region = Optional.ofNullable(content.region())
                .or(() -> asking.map(Enterprise::region))
                .orElseGet(() -> CurrentTenant.get().code());
        return new Need(
                demand.id(),
                content.title(),
                content.text(),
                content.category(),
                region,
                content.budgetFen(),
                content.wantedBy(),
                asking.map(Enterprise::industry).orElse(null),
                asking.map(Enterprise::sizeClass).orElse(null),
                asking.map(enterprise -> new Need.Asking(enterprise.title(), enterprise.creditCode()))
                        .orElse(null));
    }

    /** The enterprise whose demand it is, where it is on file. */
    public Optional<Enterprise> findEnterprise(Listing demand) {
        return Optional.ofNullable(demand.ownerId())
                .filter(id -> demand.ownerKind().equals(EnterpriseKind.NAME))
                .flatMap(id -> listings.find(EnterpriseKind.NAME, UUID.fromString(id)))
                .map(record -> listings.content(enterprises, record));
    }
}
