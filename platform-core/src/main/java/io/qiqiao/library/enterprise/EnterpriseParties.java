package io.qiqiao.library.enterprise;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.PartyDirectory;
import io.qiqiao.library.listing.ListedParties;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The enterprises on file are parties that members act for. */
@Factory
class EnterpriseParties {

    @Singleton
    @Named("enterprise")
    PartyDirectory parties(EnterpriseKind kind, Listings listings) {
        return new ListedParties(kind, listings);
    }
}
