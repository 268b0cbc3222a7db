package io.qiqiao.workbench.matching;

import io.qiqiao.matching.Candidate;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.Reason;
import io.qiqiao.matching.Reasons;
import io.qiqiao.matching.life.By;
import io.qiqiao.matching.life.Match;
import io.qiqiao.matching.life.MatchLife;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts matches, and what is found just now, into lines of a page. */
@Singleton
class MatchLines {

    private static final String MATCHES = "/work/matches/";
    private static final Set<MatchState> WITH_REASON =
            EnumSet.of(MatchState.REFUSED, MatchState.REMOVED, MatchState.BROKEN_OFF);
    private static final Set<MatchState> FIRST =
            EnumSet.of(MatchState.NOTIFIED, MatchState.CONFIRMED, MatchState.COMPLETED);

    private final Matches matches;
    private final MatchLife life;
    private final Reasons reasons;
    private final TenantDirectory tenants;

    MatchLines(Matches matches, MatchLife life, Reasons reasons, TenantDirectory tenants) {
        this.matches = matches;
        this.life = life;
        this.reasons = reasons;
        this.tenants = tenants;
    }

    /** @param beyond whether the provider learns of the demand only when somebody asks */
    MatchLine of(Match match, By by, boolean beyond, Ui ui) {
        List<Label> above = new ArrayList<>(above(match.providerName(), match.targetTenant()));
        if (match.dueOn() != null) {
            above.add(Label.of("matching.page.due", ui.words().shortDate(match.dueOn())));
        }
        if (beyond && match.standing() == MatchState.PROPOSED) {
            above.add(Label.of("matching.page.beyond"));
        }
        return new MatchLine(
                match.title(),
                path(match.kind(), match.target().toString()),
                tags(match),
                above,
                "",
                List.of(),
                "matching.why",
                said(matches.reasons(match.reasons()), ui),
                match.note() == null ? Label.text("") : Label.of("matching.page.note", match.note()),
                deeds(match, by));
    }

    /** What is found just now; {@code deed} is what can be done with it. */
    MatchLine of(Judged judged, List<MatchDeed> deeds, Ui ui) {
        Candidate candidate = judged.candidate();
        return new MatchLine(
                candidate.title(),
                path(candidate.kind(), candidate.id().toString()),
                List.of(Tag.of(Tone.ACCENT, "listing.kind." + candidate.kind())),
                above(candidate.provider().name(), candidate.tenant()),
                "",
                List.of(),
                "matching.why",
                said(judged.reasons(), ui),
                Label.text(""),
                deeds);
    }

    /** Sentences, the weightiest first. */
    List<String> said(List<Reason> all, Ui ui) {
        return all.stream()
                .sorted((one, other) -> Double.compare(other.points(), one.points()))
                .map(reason -> reasons.say(ui.locale(), reason))
                .toList();
    }

    String area(String tenant) {
        return tenants.find(TenantId.of(tenant)).map(Tenant::name).orElse(tenant);
    }

    private List<Label> above(String provider, String tenant) {
        return Stream.of(provider, area(tenant))
                .filter(words -> !words.isEmpty())
                .distinct()
                .map(Label::text)
                .toList();
    }

    private List<MatchDeed> deeds(Match match, By by) {
        String path = MATCHES + match.id();
        List<MatchDeed> deeds = new ArrayList<>();
        List<MatchState> next = life.listNext(match.standing(), by);
        for (MatchState to : next) {
            if (to == MatchState.REFUSED && next.contains(MatchState.REMOVED)) {
                // A station takes it out by its own right.
                continue;
            }
            Tone tone = FIRST.contains(to) ? Tone.ACCENT : Tone.NEUTRAL;
            MatchDeed deed = MatchDeed.of(path, to.code(), tone);
            deeds.add(WITH_REASON.contains(to) ? deed.asking("reason") : deed);
        }
        if (by == By.STATION && match.standing() == MatchState.PROPOSED) {
            deeds.add(MatchDeed.of(path, match.pinned() ? "unpin" : "pin", Tone.NEUTRAL));
        }
        return deeds;
    }

    private static List<Tag> tags(Match match) {
        List<Tag> tags = new ArrayList<>();
        tags.add(Tag.of(tone(match.standing()), "matching.state." + match.state()));
        if (match.pinned() && match.standing() == MatchState.PROPOSED) {
            tags.add(Tag.of(Tone.ACCENT, "matching.page.pinned"));
        }
        if (!match.origin().equals(Match.ENGINE)) {
            tags.add(Tag.of(Tone.NEUTRAL, "matching.page." + match.origin()));
        }
        return tags;
    }

    static Tone tone(MatchState state) {
        return switch (state) {
            case PROPOSED -> Tone.NEUTRAL;
            case NOTIFIED -> Tone.BUSY;
            case ACCEPTED -> Tone.WARM;
            case CONFIRMED, COMPLETED -> Tone.GOOD;
            default -> Tone.OFF;
        };
    }

    private static String path(String kind, String id) {
        return "/" + kind + "s/" + id;
    }
}
