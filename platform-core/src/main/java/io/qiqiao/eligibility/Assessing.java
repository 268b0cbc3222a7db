package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Requirement.Group;
import io.qiqiao.eligibility.fact.Deriving;
import io.qiqiao.eligibility.fact.FactCatalogue;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactSource;
import io.qiqiao.eligibility.fact.FactValue;
import io.qiqiao.eligibility.fact.FactValue.Titles;
import io.qiqiao.eligibility.fact.Facts;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says exactly how a policy stands for an enterprise, condition by condition. */
@Singleton
public class Assessing {

    private final FactCatalogue national;

    Assessing(FactCatalogue national) {
        this.national = national;
    }

    /** @param day as of which titles hold and ages are counted */
    public Assessment assess(Eligibility eligibility, Facts facts, LocalDate day) {
        FactCatalogue catalogue = national.with(eligibility.facts());
        return new Assessment(day, assess(eligibility.where(), new Case(catalogue, facts, day)));
    }

    private static Outcome assess(Requirement requirement, Case of) {
        return switch (requirement) {
            case Group group ->
                new Outcome.OfGroup(
                        group.kind(),
                        group.parts().stream().map(part -> assess(part, of)).toList());
            case Condition condition -> finding(condition, of);
        };
    }

    private static Finding finding(Condition condition, Case of) {
        Optional<FactValue> value = Deriving.find(condition.fact(), of.facts());
        Verdict plain = value.map(known -> new Comparing(of.day()).compare(known, condition.wanted()))
                .orElse(Verdict.UNKNOWN);
        Verdict verdict = condition.operator().denies() ? plain.not() : plain;
        return new Finding(
                condition,
                verdict,
                value.orElse(null),
                of.sources(condition.fact()),
                verdict == Verdict.UNKNOWN ? of.missing(condition.fact()) : List.of(),
                verdict == Verdict.NO
                        ? value.flatMap(known -> Gaps.find(known, condition.wanted(), of.day()))
                                .orElse(null)
                        : null);
    }

    private record Case(FactCatalogue catalogue, Facts facts, LocalDate day) {

        List<FactSource> sources(FactDefinition fact) {
            return catalogue.listNeeded(fact).stream()
                    .map(each -> facts.findSource(each.code()))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }

        /** What is not told, or told too coarsely; a zero that something would be divided by is asked for again. */
        List<FactDefinition> missing(FactDefinition fact) {
            List<FactDefinition> needed = catalogue.listNeeded(fact);
            List<FactDefinition> untold = needed.stream()
                    .filter(each -> facts.find(each.code())
                            .filter(value -> !(value instanceof Titles))
                            .isEmpty())
                    .toList();
            return untold.isEmpty() ? needed : untold;
        }
    }
}
