package io.qiqiao.workbench.matching;

import io.qiqiao.matching.Judged;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.forward.ForwardedDemand;
import io.qiqiao.matching.forward.ForwardedDemands;
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
import org.jspecify.annotations.Nullable;

/** Puts the page of a demand from below together. */
@Singleton
class ForwardedPages {

    private static final int FOUND_NOW = 10;

    private final ForwardedDemands demands;
    private final FoundNow foundNow;
    private final MatchLines lines;
    private final NeedFacts facts;

    ForwardedPages(ForwardedDemands demands, FoundNow foundNow, MatchLines lines, NeedFacts facts) {
        this.demands = demands;
        this.foundNow = foundNow;
        this.lines = lines;
        this.facts = facts;
    }

    DemandPage of(ForwardedDemand demand, Ui ui, @Nullable FlashNote flash) {
        Need need = demands.need(demand);
        boolean waiting = demand.state().equals(ForwardedDemand.WAITING);
        Optional<List<Judged>> found = foundNow.find(need, List.of(), FOUND_NOW);
        List<MatchLine> all = found.orElse(List.of()).stream()
                .map(judged -> lines.of(judged, List.of(recommend(demand, judged)), ui))
                .toList();
        return new DemandPage(
                Label.text(need.title()),
                Tag.of(waiting ? Tone.WARM : Tone.OFF, "matching.forwarding." + demand.state()),
                Objects.requireNonNullElse(need.text(), ""),
                facts.of(need, ui),
                waiting ? List.of(deed(demand, "forward", "note"), deed(demand, "return", "reason")) : List.of(),
                all.isEmpty() ? List.of() : List.of(new DemandPage.Group(Label.of("matching.page.live"), all, false)),
                notice(found.isEmpty(), all.isEmpty()),
                null,
                said(demand),
                flash);
    }

    private List<Label> said(ForwardedDemand demand) {
        List<Label> said = new ArrayList<>();
        said.add(Label.text(lines.area(demand.origin())));
        if (demand.note() != null && !demand.note().isBlank()) {
            said.add(Label.of("matching.page.note", demand.note()));
        }
        if (demand.answer() != null && !demand.answer().isBlank()) {
            said.add(Label.of("matching.page.note", demand.answer()));
        }
        return said;
    }

    private static MatchDeed deed(ForwardedDemand demand, String to, String asks) {
        return MatchDeed.of(ForwardedController.PATH + "/" + demand.id(), to, Tone.NEUTRAL)
                .asking(asks);
    }

    private static MatchDeed recommend(ForwardedDemand demand, Judged judged) {
        return MatchDeed.of(ForwardedController.PATH + "/" + demand.id(), "recommend", Tone.ACCENT)
                .with("kind", judged.candidate().kind())
                .with("target", judged.candidate().id().toString());
    }

    private static @Nullable Notice notice(boolean down, boolean empty) {
        if (down) {
            return Notice.of(Tone.WARM, "matching.page.down");
        }
        return empty ? Notice.empty("search", "matching.page.none") : null;
    }
}
