package io.qiqiao.eligibility.wording;

import io.qiqiao.eligibility.Assessment;
import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.Finding;
import io.qiqiao.eligibility.Outcome;
import io.qiqiao.eligibility.Requirement;
import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Requirement.Group;
import io.qiqiao.eligibility.Verdict;
import io.qiqiao.eligibility.fact.FactCatalogue;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactSource;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lays eligibility out as a checklist, with or without the answers for an enterprise. */
@Singleton
public class Checklist {

    private final EligibilitySentence sentence;
    private final FactWording facts;
    private final GapWording gaps;
    private final FactCatalogue national;

    Checklist(EligibilitySentence sentence, FactWording facts, GapWording gaps, FactCatalogue national) {
        this.sentence = sentence;
        this.facts = facts;
        this.gaps = gaps;
        this.national = national;
    }

    /** What is asked, for whoever reads it. */
    public List<CheckRow> rows(Eligibility eligibility, Ui ui) {
        List<CheckRow> rows = new ArrayList<>();
        ask(eligibility.where(), 0, ui, rows);
        return rows;
    }

    /** What is asked, and how it stands for an enterprise. */
    public List<CheckRow> rows(Assessment assessment, Ui ui) {
        List<CheckRow> rows = new ArrayList<>();
        answer(assessment.outcome(), new Place(0, true, assessment.day()), ui, rows);
        return rows;
    }

    private record Place(int depth, boolean wish, LocalDate day) {}

    private void ask(Requirement requirement, int depth, Ui ui, List<CheckRow> rows) {
        switch (requirement) {
            case Group(Requirement.Kind kind, List<Requirement> parts) -> {
                rows.add(head(kind, depth, ui));
                parts.forEach(part -> ask(part, depth + 1, ui, rows));
            }
            case Condition condition ->
                rows.add(new CheckRow(
                        depth, false, sentence.print(condition, ui.locale()), clause(condition, ui), null, "", ""));
        }
    }

    private void answer(Outcome outcome, Place place, Ui ui, List<CheckRow> rows) {
        switch (outcome) {
            case Outcome.OfGroup group -> {
                rows.add(head(group.kind(), place.depth(), ui));
                boolean wish = (group.kind() == Requirement.Kind.NONE) != place.wish();
                Place below = new Place(place.depth() + 1, wish, place.day());
                group.parts().forEach(part -> answer(part, below, ui, rows));
            }
            case Finding finding -> rows.add(row(finding, place, ui));
        }
    }

    private static CheckRow head(Requirement.Kind kind, int depth, Ui ui) {
        return new CheckRow(depth, true, ui.text("eligibility.check." + kind.code()), "", null, "", "");
    }

    private CheckRow row(Finding finding, Place place, Ui ui) {
        Condition condition = finding.condition();
        Verdict verdict = place.wish() ? finding.verdict() : finding.verdict().not();
        return new CheckRow(
                place.depth(),
                false,
                sentence.print(condition, ui.locale()),
                clause(condition, ui),
                verdict,
                value(finding, place.day(), ui),
                note(finding, verdict, ui));
    }

    private static String clause(Condition condition, Ui ui) {
        return condition.clause() == null ? "" : ui.text("eligibility.check.clause", condition.clause());
    }

    private String value(Finding finding, LocalDate day, Ui ui) {
        FactDefinition fact = finding.condition().fact();
        return finding.findValue()
                .map(value -> ui.text("eligibility.check.value", facts.say(fact, value, day, ui.locale()))
                        + source(fact, finding, ui)
                                .map(source -> ui.text("eligibility.comma") + source)
                                .orElse(""))
                .orElse("");
    }

    private Optional<String> source(FactDefinition fact, Finding finding, Ui ui) {
        Optional<Instant> latest = finding.sources().stream()
                .map(FactSource::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return latest.map(at -> fact.formula() == null
                ? ui.text("eligibility.check.source.record", ui.words().date(at))
                : ui.text(
                        "eligibility.check.source.computed",
                        facts.list(
                                national.listNeeded(fact).stream()
                                        .map(each -> each.name(ui.locale()))
                                        .toList(),
                                ui.locale()),
                        ui.words().date(at)));
    }

    private String note(Finding finding, Verdict verdict, Ui ui) {
        if (verdict == Verdict.UNKNOWN) {
            List<String> names = finding.missing().stream()
                    .map(fact -> fact.name(ui.locale()))
                    .toList();
            return ui.text("eligibility.check.missing", facts.list(names, ui.locale()));
        }
        return verdict == Verdict.YES
                ? ""
                : finding.findGap()
                        .map(gap -> gaps.say(finding.condition().fact(), gap, ui.locale()))
                        .orElse("");
    }
}
