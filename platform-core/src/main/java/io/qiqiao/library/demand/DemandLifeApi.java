package io.qiqiao.library.demand;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import java.util.List;
import java.util.UUID;

/** The life of demands: open, matched, in service, and its ends. */
@Controller("/api/demands/{id}/life")
class DemandLifeApi {

    private final MovingDemands moving;
    private final DemandKind kind;
    private final DemandLife life;
    private final Listings listings;
    private final ListingRights rights;

    DemandLifeApi(MovingDemands moving, DemandKind kind, DemandLife life, Listings listings, ListingRights rights) {
        this.moving = moving;
        this.kind = kind;
        this.life = life;
        this.listings = listings;
        this.rights = rights;
    }

    /** Moves a demand on, and answers where it can go from there. */
    @Post
    @Allowed(Permission.DEMAND_POST)
    LifeAnswer move(String id, @Body LifeRequest request) {
        Listing moved = moving.move(Ids.of(id), request.to(), rights.editorOf(kind));
        String state = listings.content(kind, moved).standing();
        return new LifeAnswer(moved.id(), state, life.listNext(state), moved.version());
    }

    /**
     * Where a demand is to go.
     *
     * @param to {@code open}, {@code matched}, {@code in-service}, {@code solved}, {@code closed} or {@code expired}
     */
    @Serdeable
    record LifeRequest(String to) {}

    /**
     * Where a demand is.
     *
     * @param next the states that may follow
     */
    @Serdeable
    record LifeAnswer(UUID id, String state, List<String> next, long version) {}
}
