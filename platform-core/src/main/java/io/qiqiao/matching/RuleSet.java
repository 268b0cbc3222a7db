package io.qiqiao.matching;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of matching weigh, and their limits. Data, with a version and a legal status; see
 * {@code reference/matching-rules.json}.
 *
 * @param status {@code draft}, {@code in-force} or {@code lapsed}
 * @param source who made it
 * @param until the last day of its validity, or null while no end is known
 * @param weights points by the name of the rule
 */
@Serdeable
public record RuleSet(
        String version,
        String status,
        String source,
        LocalDate from,
        @Nullable LocalDate until,
        Map<String, Double> weights,
        Map<String, Integer> limits) {

    public RuleSet {
        weights = Map.copyOf(weights);
        limits = Map.copyOf(limits);
    }

    /** What a rule weighs; nothing where the set does not name it. */
    public double weight(String rule) {
        return weights.getOrDefault(rule, 0.0);
    }

    /** @throws IllegalStateException when the set does not say */
    public int limit(String name) {
        Integer limit = limits.get(name);
        if (limit == null) {
            throw new IllegalStateException("rule set " + version + " of matching has no limit " + name);
        }
        return limit;
    }

    boolean isInForce(LocalDate day) {
        return status.equals("in-force") && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
