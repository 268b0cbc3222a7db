package io.qiqiao.matching.life;

import io.qiqiao.identity.CurrentActor;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingRights;
import jakarta.inject.Singleton;

/** On which side of a match the present actor stands. */
@Singleton
public class Sides {

    private final CurrentActor actors;
    private final ListingRights rights;
    private final DemandKind demands;

    Sides(CurrentActor actors, ListingRights rights, DemandKind demands) {
        this.actors = actors;
        this.rights = rights;
        this.demands = demands;
    }

    /** Whose demands the actor may see. */
    public Editor reader() {
        return rights.readerOf(demands);
    }

    /** On the demand's side: the enterprise itself, or the tenant's staff. */
    public By by() {
        return reader().isOutsideTheBureau() ? By.ENTERPRISE : By.STATION;
    }

    /** Whose offers the actor may answer. */
    public Editor provider() {
        return Editor.of(actors.get());
    }
}
