package io.qiqiao.matching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A candidate after all rules have spoken.
 *
 * @param score the points of all reasons together
 * @param rejection why it is out of the question, or null
 */
public record Judged(
        Candidate candidate,
        double score,
        List<Reason> reasons,
        @Nullable Reason rejection) {

    private static final String CATEGORY = "category";
    private static final double HUNDRED = 100;

    public Judged {
        reasons = List.copyOf(reasons);
    }

    /** Whether it is near enough to be proposed by itself: of the category that was asked for, or speaking of it. */
    public boolean isNear(RuleSet rules) {
        return candidate.cover() * HUNDRED >= rules.limit("near-percent")
                || reasons.stream().anyMatch(reason -> reason.rule().equals(CATEGORY));
    }

    public Optional<Reason> findRejection() {
        return Optional.ofNullable(rejection);
    }
}
