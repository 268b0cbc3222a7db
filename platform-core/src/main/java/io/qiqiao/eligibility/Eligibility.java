package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.fact.FactDefinition;
import java.util.List;

/**
 * Who qualifies for a policy.
 *
 * @param version of the format; see {@link ReadingEligibility#VERSION}
 * @param facts the facts that the policy brings along, since the national list lacks them
 */
public record Eligibility(int version, List<FactDefinition> facts, Requirement where) {

    public Eligibility {
        facts = List.copyOf(facts);
    }

    /** All conditions, in the order in which they stand. */
    public List<Condition> conditions() {
        return where.conditions().toList();
    }
}
