package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactSource;
import io.qiqiao.eligibility.fact.FactValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one condition stands for an enterprise.
 *
 * @param value the value used, or null while there is none
 * @param sources where the value came from: its own source, or those of what it follows from
 * @param missing the facts to supply so that it can be decided; empty unless it is unknown
 * @param gap by how much it is missed, or null where that says nothing
 */
public record Finding(
        Condition condition,
        Verdict verdict,
        @Nullable FactValue value,
        List<FactSource> sources,
        List<FactDefinition> missing,
        @Nullable Gap gap)
        implements Outcome {

    public Finding {
        sources = List.copyOf(sources);
        missing = List.copyOf(missing);
    }

    public Optional<FactValue> findValue() {
        return Optional.ofNullable(value);
    }

    public Optional<Gap> findGap() {
        return Optional.ofNullable(gap);
    }

    /** Whether the enterprise, or time, can bring it about that it is met. */
    public boolean isWithinReach() {
        return gap instanceof Gap.MetOn || !condition.fact().isFixed();
    }

    @Override
    public List<Finding> findings() {
        return List.of(this);
    }
}
