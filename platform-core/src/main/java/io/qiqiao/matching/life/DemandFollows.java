package io.qiqiao.matching.life;

import io.qiqiao.identity.PartyRef;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.demand.DemandLife;
import io.qiqiao.library.demand.MovingDemands;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A demand follows its matches: matched when one is accepted, in service when both agreed, solved when that ended well. */
@Singleton
class DemandFollows {

    private static final Editor MATCHING = new Editor("matching", PartyRef.BUREAU);
    private static final Set<MatchState> TAKEN = EnumSet.of(MatchState.ACCEPTED, MatchState.CONFIRMED);

    private final MovingDemands moving;
    private final DemandLife life;
    private final DemandKind kind;
    private final Listings listings;
    private final MatchRows rows;

    DemandFollows(MovingDemands moving, DemandLife life, DemandKind kind, Listings listings, MatchRows rows) {
        this.moving = moving;
        this.life = life;
        this.kind = kind;
        this.listings = listings;
        this.rows = rows;
    }

    void follow(Match before, Match after) {
        switch (after.standing()) {
            case ACCEPTED -> move(after.demand(), "matched");
            case CONFIRMED -> move(after.demand(), "in-service");
            case COMPLETED -> move(after.demand(), "solved");
            case REFUSED, WITHDRAWN, BROKEN_OFF -> {
                if (TAKEN.contains(before.standing()) && !isTakenByAnother(after)) {
                    move(after.demand(), DemandLife.OPEN);
                }
            }
            default -> {}
        }
    }

    private boolean isTakenByAnother(Match match) {
        return rows.listOf(match.demand()).stream()
                .anyMatch(other -> !other.id().equals(match.id()) && TAKEN.contains(other.standing()));
    }

    /** A demand that its owner has moved elsewhere meanwhile stays there. */
    private void move(UUID demand, String to) {
        String from = listings.content(kind, listings.get(kind, demand)).standing();
        if (life.allows(from, to)) {
            moving.move(demand, to, MATCHING);
        }
    }
}
