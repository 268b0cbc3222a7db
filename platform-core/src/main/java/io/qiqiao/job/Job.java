package io.qiqiao.job;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its requester sees it.
 *
 * @param requestedBy who asked for it, as the requester wrote it
 * @param done how much is done, in units of the kind's choice; never more than {@code total}
 * @param total how much there is, or null while that is not known
 * @param note key of the message that says what it is doing, or null
 * @param report what the kind has to tell about the work, in the kind's own form, or null
 * @param problem why it failed, or why its last attempt did, or null
 */
@Serdeable
public record Job(
        UUID id,
        String kind,
        State state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long done,
        @Nullable Long total,
        @Nullable String note,
        @Nullable JsonNode report,
        @Nullable JobProblem problem,
        boolean cancelAsked) {

    /** Where a job stands. */
    public enum State {
        /** Not begun, or waiting for its next attempt. */
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** How it is written in the database and the API. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it will do nothing more unless it is asked to. */
    public boolean isOver() {
        return state != State.WAITING && state != State.RUNNING;
    }
}
