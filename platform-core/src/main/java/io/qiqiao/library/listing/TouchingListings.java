package io.qiqiao.library.listing;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.Slice;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes all records of a party because something they show was changed elsewhere. */
@Singleton
public class TouchingListings {

    /** Who made a version that only follows from another record's. */
    public static final String FOLLOWING = "follow";

    private static final int PART = 200;

    private final Listings listings;
    private final StoringListings storing;
    private final ContentJson json;
    private final Clock clock;

    TouchingListings(Listings listings, StoringListings storing, ContentJson json, Clock clock) {
        this.listings = listings;
        this.storing = storing;
        this.json = json;
        this.clock = clock;
    }

    /** Changes each content of the owner's records of this kind, in the present transaction. */
    public <C extends Content> void touch(ListingKind<C> kind, PartyRef owner, UnaryOperator<C> change) {
        for (Listing before : listOf(kind, owner)) {
            C content = change.apply(listings.content(kind, before));
            storing.replace(
                    before,
                    before.withVersion(before.version() + 1)
                            .withTitle(content.title())
                            .withContent(json.write(content))
                            .withChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
                            .withChangedBy(FOLLOWING));
        }
    }

    /**
     * Writes a local version anew as it is with its original of now, in the present transaction.
     *
     * @param reach who may see it from now on
     */
    public Listing follow(Listing local, Visibility reach) {
        return storing.replace(
                local,
                local.withVersion(local.version() + 1)
                        .withVisibility(reach.code())
                        .withChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .withChangedBy(FOLLOWING));
    }

    private List<Listing> listOf(ListingKind<?> kind, PartyRef owner) {
        List<Listing> all = new ArrayList<>();
        ListingFilter filter = new ListingFilter(null, null, null, owner);
        @Nullable String after = null;
        do {
            Slice<Listing> part = listings.list(kind, filter, after, PART);
            all.addAll(part.items());
            after = part.next();
        } while (after != null);
        return all;
    }
}
