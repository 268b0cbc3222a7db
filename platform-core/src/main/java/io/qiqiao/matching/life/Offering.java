package io.qiqiao.matching.life;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.demand.DemandLife;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingState;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.RuleSet;
import io.qiqiao.matching.RuleSets;
import io.qiqiao.matching.ranking.Experience;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Offers an open demand to as many providers at once as the rule set says, the next when one is free again. By itself it
 * goes no further than the demand is shared; further, somebody on the demand's side has to ask.
 */
@Singleton
class Offering {

    private static final Set<MatchState> TAKEN =
            Set.of(MatchState.ACCEPTED, MatchState.CONFIRMED, MatchState.COMPLETED);

    private final MatchRows rows;
    private final MovingMatches moving;
    private final Experience experience;
    private final ReachOfDemands reach;
    private final Listings listings;
    private final DemandKind demands;
    private final RuleSets ruleSets;
    private final Clock clock;

    Offering(
            MatchRows rows,
            MovingMatches moving,
            Experience experience,
            ReachOfDemands reach,
            Listings listings,
            DemandKind demands,
            RuleSets ruleSets,
            Clock clock) {
        this.rows = rows;
        this.moving = moving;
        this.experience = experience;
        this.reach = reach;
        this.listings = listings;
        this.demands = demands;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** Offers the demand to further providers, as long as it is open and nobody has accepted. */
    @Transactional
    void offer(UUID demand) {
        rows.lockDemand(demand);
        listings.find(DemandKind.NAME, demand).filter(this::isOpen).ifPresent(this::offer);
    }

    private boolean isOpen(Listing demand) {
        return demand.standing() == ListingState.PUBLISHED
                && listings.content(demands, demand).standing().equals(DemandLife.OPEN);
    }

    private void offer(Listing demand) {
        List<Match> all = rows.listOf(demand.id());
        if (all.stream().anyMatch(match -> TAKEN.contains(match.standing()))) {
            return;
        }
        RuleSet rules = ruleSets.current();
        Set<String> asked = all.stream()
                .filter(match -> match.notifiedAt() != null)
                .map(Match::answering)
                .collect(Collectors.toCollection(HashSet::new));
        long waiting = all.stream()
                .filter(match -> match.standing() == MatchState.NOTIFIED)
                .count();
        List<Match> proposed = all.stream()
                .filter(match -> match.standing() == MatchState.PROPOSED && reach.reaches(demand, match.targetTenant()))
                .toList();
        for (Match next : new Rotation(rules, experience.tracks(), clock.instant()).order(proposed)) {
            if (waiting < rules.limit("offered-at-once") && asked.add(next.answering())) {
                moving.move(next.id(), MatchState.NOTIFIED, By.PLATFORM, null);
                waiting++;
            }
        }
    }
}
