package io.qiqiao.library.localisation;

import io.qiqiao.exchange.TopicHandler;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.listing.PublishingListings;
import io.qiqiao.library.listing.TouchingListings;
import io.qiqiao.library.localisation.OriginalStanding.State;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Takes what changed above into what is kept and found here. Who reads a local version sees the original's fields at
 * once, whether this has happened or not; this carries them into versions, the index and the inbox, exactly once.
 *
 * <p>A local version of what is not shared any more is withdrawn. It does not come back by itself when the original does.
 */
@Singleton
class FollowingOriginals implements TopicHandler<OriginalChanged> {

    static final String TOPIC = "localisation.original";

    private static final Editor FOLLOWER = new Editor(TouchingListings.FOLLOWING, PartyRef.BUREAU);

    private final ListingKinds kinds;
    private final Listings listings;
    private final TouchingListings touching;
    private final PublishingListings publishing;
    private final LocalisationRows rows;
    private final Originals originals;
    private final TellingTheBureau telling;

    FollowingOriginals(
            ListingKinds kinds,
            Listings listings,
            TouchingListings touching,
            PublishingListings publishing,
            LocalisationRows rows,
            Originals originals,
            TellingTheBureau telling) {
        this.kinds = kinds;
        this.listings = listings;
        this.touching = touching;
        this.publishing = publishing;
        this.rows = rows;
        this.originals = originals;
        this.telling = telling;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<OriginalChanged> bodyType() {
        return OriginalChanged.class;
    }

    @Override
    public boolean waitsForSuspended() {
        return true;
    }

    @Override
    public @Nullable Object receive(Delivery delivery, OriginalChanged told) {
        kinds.find(told.kind())
                .ifPresent(kind -> listings.findLocal(kind.name(), told.original())
                        .ifPresent(
                                local -> originals.find(local).ifPresent(standing -> follow(kind, local, standing))));
        return null;
    }

    private <C extends Content> void follow(ListingKind<C> kind, Listing local, OriginalStanding standing) {
        @Nullable Publication original = standing.original();
        if (original == null) {
            if (local.standing() == ListingState.PUBLISHED) {
                Listing withdrawn = publishing.withdraw(kind, local.id(), FOLLOWER);
                telling.tell(kind, withdrawn, standing, withdrawn.version());
            }
        } else if (original.version() > standing.trail().followed()) {
            touching.follow(local, narrower(local.reach(), LocalPublishing.reachOf(original)));
            rows.follow(local.id(), original.version());
            if (standing.state() != State.CURRENT) {
                telling.tell(kind, local, standing, original.version());
            }
        }
    }

    private static Visibility narrower(Visibility one, Visibility other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
