package io.qiqiao.workbench.matching;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.forward.ForwardedDemand;
import io.qiqiao.matching.forward.ForwardedDemands;
import io.qiqiao.matching.life.DemandLine;
import io.qiqiao.matching.life.GoingOn;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Demands that a station looks after: the tenant's own, and those from below. */
@Singleton
class DemandLists {

    private static final int MOST = 100;

    private final GoingOn goingOn;
    private final ForwardedDemands forwarded;
    private final Vocabularies vocabularies;
    private final MatchLines lines;

    DemandLists(GoingOn goingOn, ForwardedDemands forwarded, Vocabularies vocabularies, MatchLines lines) {
        this.goingOn = goingOn;
        this.forwarded = forwarded;
        this.vocabularies = vocabularies;
        this.lines = lines;
    }

    DemandList goingOn(Ui ui) {
        List<Item> items =
                goingOn.list(MOST).stream().map(line -> item(line, ui)).toList();
        return new DemandList(
                "matching.demands",
                List.of(Link.to(ForwardedController.PATH, "matching.forwarded")),
                items,
                items.isEmpty() ? Notice.empty("demand", "matching.demands.none") : null);
    }

    DemandList fromBelow(Ui ui) {
        List<Item> items =
                forwarded.list(MOST).stream().map(each -> item(each, ui)).toList();
        return new DemandList(
                "matching.forwarded",
                List.of(),
                items,
                items.isEmpty() ? Notice.empty("demand", "matching.forwarded.none") : null);
    }

    private Item item(DemandLine line, Ui ui) {
        List<Label> above = new ArrayList<>();
        above.add(Label.of("matching.demands.since", ui.words().ago(line.publishedAt())));
        add(above, "taken", line.taken());
        add(above, "waiting", line.waiting());
        add(above, "proposed", line.proposed());
        if (line.taken() + line.waiting() + line.proposed() == 0) {
            above.add(Label.of("matching.demands.nothing"));
        }
        Tone tone = line.life().equals("open") ? Tone.WARM : Tone.GOOD;
        String life = vocabularies.get("demand-states").name(line.life(), ui.locale());
        return Item.of(DemandMatchController.PATH + "/" + line.id(), line.title(), "")
                .tagged(new Tag(tone, Label.text(life)))
                .above(above.toArray(Label[]::new));
    }

    private static void add(List<Label> above, String what, long count) {
        if (count > 0) {
            above.add(Label.of("matching.demands." + what, count));
        }
    }

    private Item item(ForwardedDemand demand, Ui ui) {
        Need need = forwarded.need(demand);
        Tone tone = demand.state().equals(ForwardedDemand.WAITING) ? Tone.WARM : Tone.OFF;
        return Item.of(
                        ForwardedController.PATH + "/" + demand.id(),
                        need.title(),
                        Objects.requireNonNullElse(need.text(), ""))
                .tagged(Tag.of(tone, "matching.forwarding." + demand.state()))
                .above(
                        Label.text(lines.area(demand.origin())),
                        Label.text(ui.words().ago(demand.receivedAt())));
    }
}
