package io.qiqiao.workbench.conditions;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.ReadEligibility;
import io.qiqiao.eligibility.ReadingEligibility;
import io.qiqiao.eligibility.Requirement;
import io.qiqiao.eligibility.fact.FactCatalogue;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.eligibility.wording.Checklist;
import io.qiqiao.eligibility.wording.EligibilitySentence;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.qualifying.Audience;
import io.qiqiao.qualifying.CountingAudience;
import io.qiqiao.qualifying.Today;
import io.qiqiao.web.form.Control.Look;
import io.qiqiao.web.form.Control.Option;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.conditions.ConditionsPage.ConditionPart;
import io.qiqiao.workbench.conditions.ConditionsPage.CustomPart;
import io.qiqiao.workbench.conditions.ConditionsPage.GroupPart;
import io.qiqiao.workbench.conditions.ConditionsPage.Part;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the editor of conditions out. */
@Singleton
class ConditionsPages {

    /** Groups can be three deep here; what is deeper came in by the API and is kept. */
    private static final int NESTS = 2;

    private static final List<FactType> CUSTOM =
            List.of(FactType.NUMBER, FactType.MONEY, FactType.PERCENT, FactType.DATE, FactType.FLAG, FactType.CODE);

    private final ConditionFields fields;
    private final EligibilitySentence sentence;
    private final Checklist checklist;
    private final CountingAudience counting;
    private final FactCatalogue national;
    private final ReadingEligibility reading;
    private final Today today;

    ConditionsPages(
            ConditionFields fields,
            EligibilitySentence sentence,
            Checklist checklist,
            CountingAudience counting,
            FactCatalogue national,
            ReadingEligibility reading,
            Today today) {
        this.fields = fields;
        this.sentence = sentence;
        this.checklist = checklist;
        this.counting = counting;
        this.national = national;
        this.reading = reading;
        this.today = today;
    }

    /** What stands in the form, and how it was read. */
    record Standing(DraftNode.Group root, List<Map<String, Object>> facts, ReadEligibility read, boolean shows) {}

    /** The page; what is wrong with the draft is shown where {@code standing} says so. */
    ConditionsPage of(Listing policy, Standing standing, @Nullable Notice notice, @Nullable FlashNote flash, Ui ui) {
        Optional<Eligibility> eligibility = standing.read().find();
        FactCatalogue catalogue = catalogue(standing.facts());
        List<FieldProblem> problems =
                standing.shows() ? Places.named(standing.root(), standing.read().problems()) : List.of();
        return new ConditionsPage(
                Label.of("conditions.title", policy.title()),
                WorkPaths.conditions(policy.id()),
                policy.version(),
                List.of(
                        Link.to("/work/policies/" + policy.id(), "conditions.back")
                                .with("edit"),
                        Link.to(WorkPaths.audience(policy.id()), "conditions.audience")
                                .with("users")),
                eligibility.map(each -> sentence.print(each, ui.locale())).orElse(""),
                eligibility.map(each -> checklist.rows(each, ui)).orElse(List.of()),
                eligibility.map(this::count).orElse(null),
                group(DraftForm.ROOT, standing.root(), 0, catalogue, problems, ui),
                options(catalogue, ui),
                custom(standing.facts(), problems, ui),
                problems.stream()
                        .map(problem -> Label.of(
                                problem.messageKey(), problem.arguments().toArray()))
                        .distinct()
                        .toList(),
                notice,
                flash);
    }

    /** The national facts with those that the draft brings along, as far as they can be read. */
    FactCatalogue catalogue(List<Map<String, Object>> facts) {
        List<FactDefinition> custom = facts.stream()
                .map(fact ->
                        reading.read("f", Map.of("facts", List.of(fact), "where", Map.of("fact", fact.get("code")))))
                .flatMap(read -> read.facts().stream())
                .toList();
        return national.with(custom);
    }

    private Label count(Eligibility eligibility) {
        Audience.Count count = counting.total(eligibility, today.get());
        return Label.of("conditions.count", count.enterprises(), count.eligible(), count.unknown());
    }

    private GroupPart group(
            String place,
            DraftNode.Group group,
            int depth,
            FactCatalogue catalogue,
            List<FieldProblem> problems,
            Ui ui) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < group.parts().size(); at++) {
            String below = place + "." + at;
            parts.add(
                    switch (group.parts().get(at)) {
                        case DraftNode.Group inner -> group(below, inner, depth + 1, catalogue, problems, ui);
                        case DraftNode.Condition condition -> condition(below, condition, catalogue, problems, ui);
                    });
        }
        List<Option> kinds = Stream.of(Requirement.Kind.values())
                .map(kind -> Option.of(
                        kind.code(),
                        Label.of("eligibility.check." + kind.code()),
                        kind.code().equals(group.kind())))
                .toList();
        return new GroupPart(
                place,
                kinds,
                parts,
                depth < NESTS,
                problems.stream()
                        .filter(problem -> problem.field().equals("g." + place))
                        .map(problem -> Label.of(
                                problem.messageKey(), problem.arguments().toArray()))
                        .toList());
    }

    private ConditionPart condition(
            String place, DraftNode.Condition condition, FactCatalogue catalogue, List<FieldProblem> problems, Ui ui) {
        return catalogue
                .find(condition.fact())
                .map(fact -> new ConditionPart(
                        place, fact.code(), fact.name(ui.locale()), fields.of(place, fact, condition, problems, ui)))
                .orElseGet(() -> new ConditionPart(place, condition.fact(), condition.fact(), List.of()));
    }

    private static List<Option> options(FactCatalogue catalogue, Ui ui) {
        return catalogue.list().stream()
                .map(fact -> Option.of(fact.code(), Label.text(fact.name(ui.locale())), false))
                .toList();
    }

    private static List<CustomPart> custom(List<Map<String, Object>> facts, List<FieldProblem> problems, Ui ui) {
        List<CustomPart> parts = new ArrayList<>();
        for (int at = 0; at <= facts.size(); at++) {
            Map<String, Object> fact = at < facts.size() ? facts.get(at) : Map.of();
            String prefix = "f." + at + ".";
            String type = text(fact, "type").toLowerCase(Locale.ROOT);
            List<Option> types = CUSTOM.stream()
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .map(each -> Option.of(each, Label.of("conditions.type." + each), each.equals(type)))
                    .toList();
            parts.add(new CustomPart(List.of(
                    Field.line(prefix + "zh", "conditions.custom.name", text(fact, "zh"))
                            .wrong(problems),
                    Field.line(prefix + "code", "conditions.custom.code", text(fact, "code"))
                            .help("conditions.custom.code.help")
                            .wrong(problems),
                    Field.choice(prefix + "type", "conditions.custom.type", Look.SELECT, types)
                            .wrong(problems),
                    Field.line(prefix + "unit", "conditions.custom.unit", text(fact, "unit")))));
        }
        return parts;
    }

    private static String text(Map<String, Object> fact, String name) {
        return fact.getOrDefault(name, "").toString();
    }
}
