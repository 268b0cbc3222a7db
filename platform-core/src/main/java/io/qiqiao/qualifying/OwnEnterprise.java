package io.qiqiao.qualifying;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The enterprise that whoever is signed in acts for, at home in its own tenant. */
@Singleton
public class OwnEnterprise {

    private final CurrentActor actors;
    private final Listings listings;

    OwnEnterprise(CurrentActor actors, Listings listings) {
        this.actors = actors;
        this.listings = listings;
    }

    /** Its record; empty where nobody is signed in, or not for an enterprise of the tenant bound here. */
    public Optional<Listing> find() {
        return actors.find()
                .filter(actor -> actor.tenant() != null
                        && CurrentTenant.find().filter(actor.tenant()::equals).isPresent())
                .map(Actor::party)
                .filter(party -> party.kind().equals(EnterpriseKind.NAME) && party.id() != null)
                .flatMap(this::find);
    }

    private Optional<Listing> find(PartyRef party) {
        return Optional.ofNullable(party.id()).flatMap(id -> listings.find(EnterpriseKind.NAME, UUID.fromString(id)));
    }
}
