package io.qiqiao.workbench.matching;

import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.life.By;
import io.qiqiao.matching.life.MatchLife;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Matches;
import io.qiqiao.matching.life.Offer;
import io.qiqiao.matching.life.Offers;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts offers into lines of a page: what is needed, why this provider is asked, and how it can answer. */
@Singleton
class OfferLines {

    private final Offers offers;
    private final Matches matches;
    private final MatchLife life;
    private final MatchLines lines;
    private final NeedFacts facts;
    private final ContentJson json;

    OfferLines(Offers offers, Matches matches, MatchLife life, MatchLines lines, NeedFacts facts, ContentJson json) {
        this.offers = offers;
        this.matches = matches;
        this.life = life;
        this.lines = lines;
        this.facts = facts;
        this.json = json;
    }

    MatchLine of(Offer offer, Ui ui) {
        Need need = json.read(offer.demand(), Need.class);
        return new MatchLine(
                need.title(),
                OfferController.PATH + "/" + offer.id(),
                tags(offer),
                above(offer, ui),
                Objects.requireNonNullElse(need.text(), ""),
                facts(offer, need, ui),
                "matching.why.provider",
                lines.said(matches.reasons(offer.reasons()), ui),
                offer.note() == null ? Label.text("") : Label.of("matching.page.note", offer.note()),
                deeds(offer));
    }

    private static List<Tag> tags(Offer offer) {
        List<Tag> tags = new ArrayList<>();
        Tone tone = offer.standing() == MatchState.NOTIFIED ? Tone.WARM : MatchLines.tone(offer.standing());
        tags.add(Tag.of(tone, "matching.offer-state." + offer.state()));
        if (offer.reminded()) {
            tags.add(Tag.of(Tone.BAD, "matching.offers.reminded"));
        }
        return tags;
    }

    private List<Label> above(Offer offer, Ui ui) {
        List<Label> above = new ArrayList<>();
        above.add(Label.of("matching.offers.from", lines.area(offer.demandTenant())));
        if (offer.standing() == MatchState.NOTIFIED) {
            above.add(
                    offer.dueOn() == null
                            ? Label.of("matching.offers.due-unknown")
                            : Label.of("matching.offers.due", ui.words().shortDate(offer.dueOn())));
        }
        above.add(Label.text(ui.words().ago(offer.receivedAt())));
        return above;
    }

    private List<Fact> facts(Offer offer, Need need, Ui ui) {
        List<Fact> all = new ArrayList<>();
        all.add(Fact.of("matching.offers.for", offer.title()).leading("/" + offer.kind() + "s/" + offer.target()));
        all.addAll(facts.of(need, ui));
        offers.findContact(offer).ifPresent(contact -> {
            all.add(Fact.of("matching.offers.enterprise", contact.enterprise()));
            add(all, "matching.offers.person", contact.person());
            add(all, "matching.offers.phone", contact.phone());
        });
        return all;
    }

    private static void add(List<Fact> all, String key, @Nullable String value) {
        if (value != null) {
            all.add(Fact.of(key, value));
        }
    }

    private List<MatchDeed> deeds(Offer offer) {
        return life.listNext(offer.standing(), By.PROVIDER).stream()
                .map(to -> to == MatchState.ACCEPTED
                        ? MatchDeed.of(OfferController.PATH + "/" + offer.id(), to.code(), Tone.ACCENT)
                        : MatchDeed.of(OfferController.PATH + "/" + offer.id(), to.code(), Tone.NEUTRAL)
                                .asking("reason"))
                .toList();
    }
}
