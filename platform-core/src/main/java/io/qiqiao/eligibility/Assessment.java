package io.qiqiao.eligibility;

import io.qiqiao.eligibility.fact.FactDefinition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer for one policy and one enterprise.
 *
 * @param day as of which it was given
 * @param outcome with the shape of what the policy asks for
 */
public record Assessment(LocalDate day, Outcome outcome) {

    public Verdict verdict() {
        return outcome.verdict();
    }

    /** How each condition stands, in the policy's order. */
    public List<Finding> findings() {
        return outcome.findings();
    }

    public Standing standing() {
        return switch (verdict()) {
            case YES -> Standing.ELIGIBLE;
            case UNKNOWN -> Standing.UNKNOWN;
            case NO -> lacking().size() == 1 ? Standing.NEAR : Standing.OUT;
        };
    }

    /**
     * Of an enterprise that does not qualify: the fewest conditions that would have to change for it to qualify, or may;
     * empty where a condition stands against it that it cannot change, and of an enterprise that qualifies.
     */
    public List<Finding> lacking() {
        return verdict() == Verdict.NO ? Turning.towards(outcome).orElse(List.of()) : List.of();
    }

    /** The facts to supply so that an open answer can be decided, each once; empty when it is decided. */
    public List<FactDefinition> missing() {
        Map<String, FactDefinition> missing = new LinkedHashMap<>();
        collect(outcome, missing);
        return List.copyOf(missing.values());
    }

    /** Only what is open itself can keep the whole open. */
    private static void collect(Outcome outcome, Map<String, FactDefinition> missing) {
        if (outcome.verdict() != Verdict.UNKNOWN) {
            return;
        }
        switch (outcome) {
            case Finding finding -> finding.missing().forEach(fact -> missing.put(fact.code(), fact));
            case Outcome.OfGroup group -> group.parts().forEach(part -> collect(part, missing));
        }
    }
}
