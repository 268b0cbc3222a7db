package io.qiqiao.eligibility;

import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.kernel.FieldProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of eligibility that was sent.
 *
 * @param eligibility null when it asks for nothing, or cannot be accepted
 * @param facts the facts it brings along, as far as they could be read
 * @param problems what cannot be accepted, each with the name of its place
 */
public record ReadEligibility(
        @Nullable Eligibility eligibility, List<FactDefinition> facts, List<FieldProblem> problems) {

    public ReadEligibility {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }

    public Optional<Eligibility> find() {
        return Optional.ofNullable(eligibility);
    }
}
