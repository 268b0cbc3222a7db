package io.qiqiao.portal.policy;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.library.layout.Period;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.portal.wording.Links;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.portal.wording.PolicyStanding;
import io.qiqiao.portal.wording.Spans;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is worth knowing about a policy before reading it. */
@Singleton
final class PolicyFacts {

    private final Reader reader;
    private final Places places;
    private final Vocabularies vocabularies;

    PolicyFacts(Reader reader, Places places, Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        this.reader = reader;
        this.places = places;
    }

    /** The last day to apply while there is one, or that it holds no more. */
    List<Notice> notices(Policy policy, Ui ui) {
        LocalDate last = policy.findWindow(reader.today()).map(Period::to).orElse(null);
        LocalDate end = policy.expires();
        return switch (PolicyStanding.of(policy, reader.today())) {
            case OPEN -> last == null ? List.of() : List.of(open(last, ui));
            case EXPIRED ->
                end == null
                        ? List.of()
                        : List.of(notice(
                                Tone.NEUTRAL,
                                "info",
                                "portal.policy.over",
                                ui.words().date(end)));
            case OPEN_ALWAYS, OPENS_LATER, NOT_YET, IN_FORCE -> List.of();
        };
    }

    private Notice open(LocalDate last, Ui ui) {
        Tone tone = PolicyStanding.isPressing(last, reader.today()) ? Tone.WARM : Tone.GOOD;
        return notice(
                tone,
                "clock",
                "portal.policy.apply-by",
                ui.words().left(last),
                ui.words().date(last));
    }

    private static Notice notice(Tone tone, String icon, String key, Object... arguments) {
        return new Notice(
                tone, icon, Label.of(key + ".title", arguments), Label.of(key + ".text", arguments), List.of());
    }

    /** What it gives, to whom, when and how. */
    List<Fact> points(Policy policy, Ui ui) {
        List<Fact> points = new ArrayList<>();
        add(points, "portal.policy.benefit", "star", policy.benefit());
        add(points, "portal.policy.who", "users", policy.eligibilityText());
        policy.findWindow(reader.today())
                .flatMap(window -> Spans.find(window, ui))
                .map(span -> Fact.of("portal.policy.when", span).with("calendar"))
                .ifPresent(points::add);
        add(points, "portal.policy.how", "policy", policy.howToApply());
        Optional.ofNullable(policy.contact())
                .map(contact -> Fact.of("portal.policy.ask", contact)
                        .with("phone")
                        .leading(Links.findPhone(contact).orElse("")))
                .ifPresent(points::add);
        return points;
    }

    private static void add(List<Fact> points, String key, String icon, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            points.add(Fact.of(key, words).with(icon));
        }
    }

    /** Who issued it, under what number, when, how long it holds and where. */
    List<Fact> facts(Policy policy, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "portal.policy.issuer", "", policy.issuer());
        Optional.ofNullable(policy.issuerLevel())
                .map(level -> vocabularies.get("issuer-levels").name(level, ui.locale()))
                .map(level -> Fact.of("portal.policy.level", level))
                .ifPresent(facts::add);
        add(facts, "portal.policy.number", "", policy.documentNumber());
        Optional.ofNullable(policy.date())
                .map(day -> Fact.of("portal.policy.issued", ui.words().date(day)))
                .ifPresent(facts::add);
        Spans.find(policy.effectiveFrom(), policy.expires(), ui)
                .map(span -> Fact.of("portal.policy.holds", span))
                .ifPresent(facts::add);
        Optional.ofNullable(policy.region())
                .map(region -> Fact.of("portal.where", places.fullName(region)))
                .ifPresent(facts::add);
        return facts;
    }
}
