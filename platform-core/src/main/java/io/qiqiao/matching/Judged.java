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

    public Judged {
        reasons = List.copyOf(reasons);
    }

    public Optional<Reason> findRejection() {
        return Optional.ofNullable(rejection);
    }
}
