package io.qiqiao.matching.life;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.RuleSets;
import io.qiqiao.matching.ranking.Needs;
import io.qiqiao.matching.ranking.Targets;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Somebody on the demand's side chooses who is to serve, whatever the order says. */
@Singleton
public class Choosing {

    private final Needs needs;
    private final Targets targets;
    private final RuleSets ruleSets;
    private final KeepingMatches keeping;
    private final MovingMatches moving;

    Choosing(Needs needs, Targets targets, RuleSets ruleSets, KeepingMatches keeping, MovingMatches moving) {
        this.needs = needs;
        this.targets = targets;
        this.ruleSets = ruleSets;
        this.keeping = keeping;
        this.moving = moving;
    }

    /**
     * Offers the demand to a service that the current tenant may see; choosing what is offered already changes nothing.
     *
     * @throws io.qiqiao.kernel.Refusal not-found; wrong-state when it was turned down
     */
    @Transactional
    public Match choose(Listing demand, String kind, UUID target, By by) {
        Judged chosen = targets.get(needs.of(demand), kind, target);
        Match match = keeping.keepChosen(demand.id(), chosen, Match.ASSIGNED, ruleSets.current());
        return MatchState.OFFERED.contains(match.standing())
                ? match
                : moving.move(match.id(), MatchState.NOTIFIED, by, null);
    }
}
