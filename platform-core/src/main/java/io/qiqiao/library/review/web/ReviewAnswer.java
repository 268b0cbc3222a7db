package io.qiqiao.library.review.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.review.ReviewCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits for being looked at, or was.
 *
 * @param state {@code open}, {@code approved}, {@code returned} or {@code taken-back}
 */
@Serdeable
public record ReviewAnswer(
        UUID id,
        String kind,
        UUID listing,
        String visibility,
        Instant submittedAt,
        Instant dueAt,
        String state,
        @Nullable String opinion,
        @Nullable Instant decidedAt) {

    static ReviewAnswer of(ReviewCase review) {
        return new ReviewAnswer(
                review.id(),
                review.kind(),
                review.listing(),
                review.visibility(),
                review.submittedAt(),
                review.dueAt(),
                review.state(),
                review.opinion(),
                review.decidedAt());
    }
}
