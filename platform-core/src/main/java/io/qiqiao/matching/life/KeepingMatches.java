package io.qiqiao.matching.life;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.Ids;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.RuleSet;
import io.qiqiao.matching.ranking.Ranked;
import io.qiqiao.matching.ranking.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what was found for a demand, offers the best, and tells the demand's owner what is new. */
@Singleton
public class KeepingMatches {

    private final MatchRows rows;
    private final Offering offering;
    private final TellingTheDemandsSide telling;
    private final ContentJson json;
    private final Clock clock;

    KeepingMatches(MatchRows rows, Offering offering, TellingTheDemandsSide telling, ContentJson json, Clock clock) {
        this.rows = rows;
        this.offering = offering;
        this.telling = telling;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the best of what was found. Keeping the same again changes nothing. */
    @Transactional
    public void keep(Listing demand, Ranked ranked, String origin) {
        rows.lockDemand(demand.id());
        Set<UUID> known = rows.listOf(demand.id()).stream().map(Match::target).collect(Collectors.toSet());
        List<Judged> best = best(ranked);
        best.forEach(judged -> rows.put(match(demand.id(), judged, origin, ranked.rules())));
        rows.dropOthers(
                demand.id(),
                best.stream().map(each -> each.candidate().id().toString()).collect(Collectors.joining(",")));
        List<Match> fresh = rows.listOf(demand.id()).stream()
                .filter(match -> !known.contains(match.target()))
                .toList();
        if (!fresh.isEmpty()) {
            telling.found(demand, fresh, known.isEmpty());
        } else if (known.isEmpty()) {
            telling.nothing(demand);
        }
        offering.offer(demand.id());
    }

    /** Keeps what somebody chose; what is there already stays what it is. */
    @Transactional
    public Match keepChosen(UUID demand, Judged chosen, String origin, RuleSet rules) {
        rows.lockDemand(demand);
        rows.put(match(demand, chosen, origin, rules));
        return rows.findOf(demand, chosen.candidate().kind(), chosen.candidate().id())
                .orElseThrow();
    }

    /** Keeps what was recommended from above: before the others, and offered next. */
    @Transactional
    public void keepRecommended(Match recommended) {
        rows.lockDemand(recommended.demand());
        rows.put(recommended);
        offering.offer(recommended.demand());
    }

    /** Puts a match before the others, or back among them. */
    @Transactional
    public void pin(UUID match, boolean pinned) {
        rows.pin(match, pinned, clock.instant());
    }

    private static List<Judged> best(Ranked ranked) {
        return Scope.ALL_KINDS.stream()
                .flatMap(kind ->
                        ranked
                                .best(
                                        kind,
                                        ranked.rules().limit(kind.equals("product") ? "proposed" : "proposed-others"))
                                .stream())
                .toList();
    }

    private Match match(UUID demand, Judged judged, String origin, RuleSet rules) {
        Candidate candidate = judged.candidate();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return MatchBuilder.builder()
                .id(Ids.next())
                .demand(demand)
                .kind(candidate.kind())
                .target(candidate.id())
                .targetTenant(candidate.tenant())
                .title(candidate.title())
                .providerKind(candidate.provider().kind())
                .providerId(candidate.provider().id())
                .providerName(candidate.provider().name())
                .state(MatchState.PROPOSED.code())
                .origin(origin)
                .score(judged.score())
                .reasons(json.write(new SaidReasons(judged.reasons())))
                .ruleSet(rules.version())
                .createdAt(now)
                .changedAt(now)
                .build();
    }
}
