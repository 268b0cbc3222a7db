package io.qiqiao.library.listing;

import io.qiqiao.identity.PartyDirectory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records of a kind as parties that members act for. */
public final class ListedParties implements PartyDirectory {

    private final ListingKind<?> records;
    private final Listings listings;

    public ListedParties(ListingKind<?> records, Listings listings) {
        this.records = records;
        this.listings = listings;
    }

    @Override
    public String kind() {
        return records.name();
    }

    @Override
    public Optional<Party> find(String id) {
        return id(id).flatMap(known -> listings.find(records.name(), known)).map(ListedParties::party);
    }

    @Override
    public List<Party> search(String words, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        ListingFilter filter = new ListingFilter(null, null, words.strip(), null);
        return listings.list(records, filter, null, most).items().stream()
                .map(ListedParties::party)
                .toList();
    }

    private static Party party(Listing listing) {
        return new Party(listing.id().toString(), listing.title());
    }

    /** Ids of parties come from anywhere: what is no id is nobody's. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
