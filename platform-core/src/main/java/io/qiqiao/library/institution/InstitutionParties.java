package io.qiqiao.library.institution;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.PartyDirectory;
import io.qiqiao.library.listing.ListedParties;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The institutions on file are parties that members act for. */
@Factory
class InstitutionParties {

    @Singleton
    @Named("institution")
    PartyDirectory parties(InstitutionKind kind, Listings listings) {
        return new ListedParties(kind, listings);
    }
}
