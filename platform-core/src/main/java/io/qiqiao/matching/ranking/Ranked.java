package io.qiqiao.matching.ranking;

import io.qiqiao.matching.Judged;
import io.qiqiao.matching.RuleSet;
import java.util.List;

/**
 * What could serve a demand.
 *
 * @param fitting the best first
 * @param rejected what is out of the question, each with its reason
 * @param rules the rule set by which it was judged
 */
public record Ranked(List<Judged> fitting, List<Judged> rejected, RuleSet rules) {

    public Ranked {
        fitting = List.copyOf(fitting);
        rejected = List.copyOf(rejected);
    }

    /** The best {@code most} of one kind that are near enough to be proposed. */
    public List<Judged> best(String kind, int most) {
        return fitting.stream()
                .filter(judged -> judged.candidate().kind().equals(kind) && judged.isNear(rules))
                .limit(most)
                .toList();
    }
}
