package io.qiqiao.matching.life;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.listing.Listings;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** What follows when a match is moved: both sides are told, the demand follows, the next provider is asked. */
@Singleton
class AfterMoves {

    /** Of what the demand's owner does not do, what its owner is told. */
    private static final Set<MatchState> TOLD = EnumSet.of(
            MatchState.ACCEPTED, MatchState.DECLINED, MatchState.LAPSED, MatchState.WITHDRAWN, MatchState.BROKEN_OFF);

    private final TellingProviders providers;
    private final TellingTheDemandsSide demandsSide;
    private final DemandFollows demandFollows;
    private final EndingMatches ending;
    private final Offering offering;
    private final Listings listings;
    private final DemandKind demands;

    AfterMoves(
            TellingProviders providers,
            TellingTheDemandsSide demandsSide,
            DemandFollows demandFollows,
            EndingMatches ending,
            Offering offering,
            Listings listings,
            DemandKind demands) {
        this.providers = providers;
        this.demandsSide = demandsSide;
        this.demandFollows = demandFollows;
        this.ending = ending;
        this.offering = offering;
        this.listings = listings;
        this.demands = demands;
    }

    @EventListener
    void on(MatchMoved moved) {
        Match after = moved.after();
        if (after.standing() == MatchState.NOTIFIED) {
            providers.offer(after);
        } else if (MatchState.OFFERED.contains(moved.before().standing()) && moved.by() != By.PROVIDER) {
            providers.change(after);
        }
        if (TOLD.contains(after.standing()) && moved.by() != By.ENTERPRISE) {
            demandsSide.moved(listings.get(demands, after.demand()), after);
        }
        demandFollows.follow(moved.before(), after);
        if (after.standing() == MatchState.CONFIRMED) {
            ending.endOthers(after);
        }
        if (MatchState.LEAVING_ROOM.contains(after.standing())) {
            offering.offer(after.demand());
        }
    }
}
