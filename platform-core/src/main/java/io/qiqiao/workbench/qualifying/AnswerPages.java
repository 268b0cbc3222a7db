package io.qiqiao.workbench.qualifying;

import io.qiqiao.eligibility.Assessment;
import io.qiqiao.eligibility.Standing;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.eligibility.wording.Checklist;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.qualifying.PolicyAnswer;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.editing.FormPart;
import io.qiqiao.workbench.editing.SupplyForm;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays out how a policy stands for an enterprise, and asks for what is missing. */
@Singleton
class AnswerPages {

    private final EnterpriseKind enterprises;
    private final ListingRights rights;
    private final SupplyForm supply;
    private final Checklist checklist;

    AnswerPages(EnterpriseKind enterprises, ListingRights rights, SupplyForm supply, Checklist checklist) {
        this.enterprises = enterprises;
        this.rights = rights;
        this.supply = supply;
        this.checklist = checklist;
    }

    /** As the record stands. */
    AnswerPage of(Listing enterprise, PolicyAnswer answer, @Nullable FlashNote flash, Ui ui) {
        List<FormPart> parts = supply.parts(enterprises, enterprise, asked(answer.assessment()), ui);
        return page(enterprise, answer, parts, List.of(), flash, ui);
    }

    /** As it was sent, with what does not hold. */
    AnswerPage refused(Listing enterprise, PolicyAnswer answer, SentForm form, List<FieldProblem> problems, Ui ui) {
        List<FormPart> parts = supply.parts(enterprises, form, asked(answer.assessment()), problems, ui);
        return page(enterprise, answer, parts, problems, null, ui);
    }

    private AnswerPage page(
            Listing enterprise,
            PolicyAnswer answer,
            List<FormPart> parts,
            List<FieldProblem> problems,
            @Nullable FlashNote flash,
            Ui ui) {
        boolean mayChange = rights.mayChange(enterprises, enterprise);
        return new AnswerPage(
                Label.text(answer.publication().title()),
                answer(answer),
                List.of(
                        Link.to("/policies/" + answer.publication().id(), "qualifying.answer.policy")
                                .with("policy"),
                        Link.to(QualifyingPaths.checkup(enterprise.id()), "qualifying.answer.all")),
                checklist.rows(answer.assessment(), ui),
                mayChange
                        ? QualifyingPaths.answer(
                                enterprise.id(), answer.publication().id())
                        : "",
                parts,
                answer.assessment().missing().stream()
                        .filter(FactDefinition::isCustom)
                        .map(fact -> custom(fact, ui).wrong(problems))
                        .toList(),
                flash);
    }

    private static Notice answer(PolicyAnswer answer) {
        Standing standing = answer.standing();
        Tone tone = switch (standing) {
            case ELIGIBLE -> Tone.GOOD;
            case NEAR, UNKNOWN -> Tone.WARM;
            case OUT -> Tone.NEUTRAL;
        };
        return Notice.of(tone, "qualifying.answer." + standing.code());
    }

    private static Field custom(FactDefinition fact, Ui ui) {
        String type = fact.type().isNumeric() ? "number" : fact.type() == FactType.DATE ? "date" : "text";
        Field plain = Field.typed(type, fact.code(), "qualifying.custom", "");
        Label help = fact.type() == FactType.FLAG ? Label.of("qualifying.custom.flag") : Label.text("");
        String unit = fact.unit(ui.locale());
        String name = unit.isEmpty()
                ? fact.name(ui.locale())
                : ui.text("qualifying.custom.unit", fact.name(ui.locale()), unit);
        return new Field(plain.name(), Label.text(name), help, plain.control(), false, List.of());
    }

    /** The fields of the record that would settle it; whoever is asked for titles may also say that there are none. */
    static Set<String> asked(Assessment assessment) {
        Set<String> names = new LinkedHashSet<>();
        for (FactDefinition fact : assessment.missing()) {
            if (!fact.isCustom()) {
                names.add(fact.code());
            }
            if (fact.type() == FactType.TITLE) {
                names.add("noTitles");
            }
            if (fact.code().equals("sizeClass")) {
                names.addAll(List.of("industry", "staff", "revenueWanYuan", "assetsWanYuan"));
            }
        }
        return names;
    }
}
