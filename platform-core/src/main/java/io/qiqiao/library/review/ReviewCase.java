package io.qiqiao.library.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits for being looked at, or was.
 *
 * @param visibility who is to see it
 * @param dueAt until when it is to be decided
 * @param state {@code open}, {@code approved}, {@code returned} or {@code taken-back}
 * @param opinion what was said with the decision, or null
 */
@MappedEntity("review_case")
public record ReviewCase(
        @Id UUID id,
        UUID listing,
        String kind,
        String visibility,
        Instant submittedAt,
        String submittedBy,
        Instant dueAt,
        String state,
        @Nullable String opinion,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    static final String OPEN = "open";
    static final String APPROVED = "approved";
    static final String RETURNED = "returned";
    static final String TAKEN_BACK = "taken-back";

    public boolean isOpen() {
        return state.equals(OPEN);
    }

    public boolean isLate(Instant now) {
        return isOpen() && dueAt.isBefore(now);
    }
}
