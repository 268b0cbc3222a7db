package io.qiqiao.workbench.matching;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.demand.DemandKind;
import io.qiqiao.library.demand.DemandLife;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.life.By;
import io.qiqiao.matching.life.Match;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.ReachOfDemands;
import io.qiqiao.matching.ranking.Needs;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the page of a demand together. */
@Singleton
class DemandPages {

    /** What is found just now stands beside what is proposed, or for it until that is there. */
    private static final int FOUND_NOW = 5;

    private final Matches matches;
    private final MatchLines lines;
    private final Needs needs;
    private final NeedFacts facts;
    private final FoundNow foundNow;
    private final ReachOfDemands reach;
    private final ForwardingParts forwarding;
    private final Listings listings;
    private final DemandKind demands;
    private final DemandLife life;
    private final Vocabularies vocabularies;

    DemandPages(
            Matches matches,
            MatchLines lines,
            Needs needs,
            NeedFacts facts,
            FoundNow foundNow,
            ReachOfDemands reach,
            ForwardingParts forwarding,
            Listings listings,
            DemandKind demands,
            DemandLife life,
            Vocabularies vocabularies) {
        this.matches = matches;
        this.lines = lines;
        this.needs = needs;
        this.facts = facts;
        this.foundNow = foundNow;
        this.reach = reach;
        this.forwarding = forwarding;
        this.listings = listings;
        this.demands = demands;
        this.life = life;
        this.vocabularies = vocabularies;
    }

    DemandPage of(Listing demand, By by, Ui ui, @Nullable FlashNote flash) {
        Need need = needs.of(demand);
        String standing = listings.content(demands, demand).standing();
        List<Match> kept = matches.listOf(demand.id());
        boolean open = standing.equals(DemandLife.OPEN);
        Optional<List<Judged>> found = open && (kept.isEmpty() || by == By.STATION)
                ? foundNow.find(need, kept.stream().map(Match::target).toList(), FOUND_NOW)
                : Optional.of(List.of());
        List<DemandPage.Group> groups = groups(demand, kept, by, ui);
        found.filter(list -> !list.isEmpty())
                .ifPresent(list -> groups.add(foundNow(demand.id(), list, kept.isEmpty(), by, ui)));
        return new DemandPage(
                Label.text(demand.title()),
                new Tag(
                        open ? Tone.WARM : Tone.GOOD,
                        Label.text(vocabularies.get("demand-states").name(standing, ui.locale()))),
                Objects.requireNonNullElse(need.text(), ""),
                facts.of(need, ui),
                lifeDeeds(demand.id(), standing),
                groups,
                notice(found.isEmpty(), groups.isEmpty()),
                by == By.STATION && open ? forwarding.deed(demand.id()) : null,
                forwarding.listOf(demand.id(), ui),
                flash);
    }

    private List<DemandPage.Group> groups(Listing demand, List<Match> kept, By by, Ui ui) {
        List<DemandPage.Group> groups = new ArrayList<>();
        add(groups, "going-on", demand, only(kept, MatchState.OFFERED::contains), by, ui);
        add(groups, "proposed", demand, only(kept, state -> state == MatchState.PROPOSED), by, ui);
        add(
                groups,
                "ended",
                demand,
                only(kept, state -> state != MatchState.PROPOSED && !MatchState.OFFERED.contains(state)),
                by,
                ui);
        return groups;
    }

    private static List<Match> only(List<Match> all, Predicate<MatchState> which) {
        return all.stream().filter(match -> which.test(match.standing())).toList();
    }

    private void add(List<DemandPage.Group> groups, String name, Listing demand, List<Match> some, By by, Ui ui) {
        if (!some.isEmpty()) {
            groups.add(new DemandPage.Group(
                    Label.of("matching.page." + name),
                    some.stream()
                            .map(match -> lines.of(match, by, !reach.reaches(demand, match.targetTenant()), ui))
                            .toList(),
                    name.equals("ended")));
        }
    }

    private DemandPage.Group foundNow(UUID demand, List<Judged> found, boolean alone, By by, Ui ui) {
        List<MatchLine> all = found.stream()
                .map(judged -> lines.of(judged, by == By.STATION ? List.of(assign(demand, judged)) : List.of(), ui))
                .toList();
        return new DemandPage.Group(Label.of(alone ? "matching.page.live" : "matching.page.more"), all, !alone);
    }

    private static MatchDeed assign(UUID demand, Judged judged) {
        return MatchDeed.of(DemandMatchController.PATH + "/" + demand, "assign", Tone.ACCENT)
                .with("kind", judged.candidate().kind())
                .with("target", judged.candidate().id().toString());
    }

    private List<MatchDeed> lifeDeeds(UUID demand, String standing) {
        return life.listNext(standing).stream()
                .filter(to -> !to.equals("expired"))
                .map(to -> MatchDeed.of(
                                DemandMatchController.PATH + "/" + demand,
                                to,
                                to.equals("closed") ? Tone.BAD : Tone.NEUTRAL)
                        .labelled("matching.life." + to))
                .toList();
    }

    private static @Nullable Notice notice(boolean down, boolean empty) {
        if (down) {
            return Notice.of(Tone.WARM, "matching.page.down");
        }
        return empty ? Notice.empty("search", "matching.page.none") : null;
    }
}
