package io.qiqiao.qualifying;

import io.qiqiao.eligibility.Assessment;
import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.Standing;
import io.qiqiao.library.layout.Period;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.publication.Publication;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a policy stands for an enterprise.
 *
 * @param window when one can apply, or null where nothing is told
 */
public record PolicyAnswer(
        Publication publication,
        Policy policy,
        Eligibility eligibility,
        Assessment assessment,
        @Nullable Period window) {

    public Standing standing() {
        return assessment.standing();
    }

    /** The last day to apply, where one is set. */
    public Optional<LocalDate> findDeadline() {
        return Optional.ofNullable(window).map(Period::to);
    }
}
