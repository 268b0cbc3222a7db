package io.qiqiao.library.listing;

import io.qiqiao.identity.PartyRef;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the party a record belongs to among the current tenant's records: an institution, an enterprise. */
@Singleton
public class FindingAParty {

    private final Listings listings;

    FindingAParty(Listings listings) {
        this.listings = listings;
    }

    /**
     * The sender's own record where the sender is of that kind; else the one that is named.
     *
     * @param kind the kind of party
     * @param named its external id or its title, or null
     */
    public Optional<Listing> find(String kind, @Nullable String named, PartyRef sender) {
        if (sender.id() != null && kind.equals(sender.kind())) {
            return listings.find(kind, UUID.fromString(sender.id()));
        }
        return named == null
                ? Optional.empty()
                : listings.findByExternalId(kind, named).or(() -> listings.findByTitle(kind, named));
    }
}
