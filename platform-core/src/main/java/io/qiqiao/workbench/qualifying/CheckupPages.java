package io.qiqiao.workbench.qualifying;

import io.qiqiao.eligibility.Finding;
import io.qiqiao.eligibility.Standing;
import io.qiqiao.eligibility.wording.EligibilitySentence;
import io.qiqiao.eligibility.wording.FactWording;
import io.qiqiao.eligibility.wording.GapWording;
import io.qiqiao.library.layout.Period;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.qualifying.PolicyAnswer;
import io.qiqiao.qualifying.Qualifying;
import io.qiqiao.qualifying.Today;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out what an enterprise can get. */
@Singleton
class CheckupPages {

    /** How many of the deadlines ahead are shown. */
    private static final int DEADLINES = 5;

    private final Qualifying qualifying;
    private final EligibilitySentence sentence;
    private final FactWording facts;
    private final GapWording gaps;
    private final Today today;

    CheckupPages(Qualifying qualifying, EligibilitySentence sentence, FactWording facts, GapWording gaps, Today today) {
        this.qualifying = qualifying;
        this.sentence = sentence;
        this.facts = facts;
        this.gaps = gaps;
        this.today = today;
    }

    Checkup of(Listing enterprise, boolean own, @Nullable FlashNote flash, Ui ui) {
        List<PolicyAnswer> all = qualifying.list(enterprise, today.get());
        List<Checkup.Group> groups = new ArrayList<>();
        for (Standing standing : List.of(Standing.ELIGIBLE, Standing.NEAR, Standing.UNKNOWN, Standing.OUT)) {
            List<Item> items = all.stream()
                    .filter(answer -> answer.standing() == standing)
                    .map(answer -> item(enterprise, answer, ui))
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new Checkup.Group(
                        standing.code(),
                        Label.of("qualifying.checkup." + standing.code(), items.size()),
                        Label.of("qualifying.checkup." + standing.code() + ".lead"),
                        items));
            }
        }
        return new Checkup(
                own ? Label.of("qualifying.checkup.own") : Label.of("qualifying.checkup.of", enterprise.title()),
                Label.of("qualifying.checkup.lead", all.size(), ui.words().date(today.get())),
                List.of(Link.to("/work/enterprises/" + enterprise.id(), "qualifying.checkup.record")
                        .with("edit")),
                groups,
                deadlines(all, ui),
                all.isEmpty()
                        ? Notice.empty(
                                "policy", "qualifying.checkup.none", Link.to("/policies", "qualifying.checkup.all"))
                        : null,
                flash);
    }

    /** For who acts for no enterprise that is on file. */
    Checkup ofNobody(String library) {
        return new Checkup(
                Label.of("qualifying.checkup.own"),
                Label.of("qualifying.checkup.nobody.lead"),
                List.of(),
                List.of(),
                List.of(),
                Notice.empty("enterprise", "qualifying.checkup.nobody", Link.to(library, "qualifying.checkup.library")),
                null);
    }

    private Item item(Listing enterprise, PolicyAnswer answer, Ui ui) {
        List<Fact> said = new ArrayList<>();
        Period window = answer.window();
        if (window != null && window.to() != null) {
            String last = ui.words().date(window.to()) + " · " + ui.words().left(window.to());
            said.add(Fact.of("qualifying.deadline", last));
        }
        if (answer.standing() == Standing.UNKNOWN) {
            said.add(Fact.of("qualifying.missing", missing(answer, ui)));
        }
        answer.assessment().lacking().forEach(finding -> said.add(lacking(finding, ui)));
        return new Item(
                QualifyingPaths.answer(enterprise.id(), answer.publication().id()),
                answer.publication().title(),
                answer.policy().benefit() == null ? "" : answer.policy().benefit(),
                List.of(tag(answer.standing())),
                List.of(),
                said,
                List.of());
    }

    private String missing(PolicyAnswer answer, Ui ui) {
        return facts.list(
                answer.assessment().missing().stream()
                        .map(fact -> fact.name(ui.locale()))
                        .toList(),
                ui.locale());
    }

    private Fact lacking(Finding finding, Ui ui) {
        String condition = sentence.print(finding.condition(), ui.locale());
        String missed = finding.findGap()
                .map(gap -> " · " + gaps.say(finding.condition().fact(), gap, ui.locale()))
                .orElse("");
        return Fact.of("qualifying.lacking", condition + missed);
    }

    static Tag tag(Standing standing) {
        Tone tone = switch (standing) {
            case ELIGIBLE -> Tone.GOOD;
            case NEAR -> Tone.WARM;
            case UNKNOWN -> Tone.ACCENT;
            case OUT -> Tone.OFF;
        };
        return Tag.of(tone, "qualifying.standing." + standing.code());
    }

    private List<Item> deadlines(List<PolicyAnswer> all, Ui ui) {
        LocalDate day = today.get();
        return all.stream()
                .filter(answer -> answer.standing() != Standing.OUT)
                .filter(answer -> answer.findDeadline()
                        .filter(last -> !last.isBefore(day))
                        .isPresent())
                .sorted(Comparator.comparing(answer -> answer.findDeadline().orElseThrow()))
                .limit(DEADLINES)
                .map(answer -> Item.of(
                                "/policies/" + answer.publication().id(),
                                answer.publication().title(),
                                "")
                        .tagged(tag(answer.standing()))
                        .facts(Fact.of(
                                "qualifying.deadline",
                                ui.words().date(answer.findDeadline().orElseThrow()) + " · "
                                        + ui.words().left(answer.findDeadline().orElseThrow()))))
                .toList();
    }
}
