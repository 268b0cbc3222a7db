package io.qiqiao.workbench.matching;

import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Offer;
import io.qiqiao.matching.life.Offers;
import io.qiqiao.matching.life.Sides;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;

/** What waits for a provider's answer, for the first page. */
@Singleton
public class OfferBlock {

    private static final int FEW = 3;

    private final Offers offers;
    private final Sides sides;
    private final ContentJson json;

    OfferBlock(Offers offers, Sides sides, ContentJson json) {
        this.offers = offers;
        this.sides = sides;
        this.json = json;
    }

    /** How many wait. */
    public long count() {
        return offers.count(MatchState.NOTIFIED, sides.provider());
    }

    /** Some of them, each with the way to answer it. */
    public List<Item> list(Ui ui) {
        return offers.list(MatchState.NOTIFIED, sides.provider(), null, FEW).items().stream()
                .map(offer -> item(offer, ui))
                .toList();
    }

    /** Where all of them are. */
    public Link all() {
        return Link.to(OfferController.PATH, "workbench.all");
    }

    private Item item(Offer offer, Ui ui) {
        String path = OfferController.PATH + "/" + offer.id();
        Label due = offer.dueOn() == null
                ? Label.of("matching.offers.due-unknown")
                : Label.of("matching.offers.due", ui.words().shortDate(offer.dueOn()));
        return Item.of(path, json.read(offer.demand(), Need.class).title(), "")
                .tagged(Tag.of(Tone.WARM, "matching.offer-state.notified"))
                .above(due, Label.text(offer.title()))
                .links(
                        Link.deed(path + "/acceptance", "matching.deed.accepted")
                                .as(Tone.ACCENT),
                        Link.to(path, "matching.offers.answer"));
    }
}
