package io.qiqiao.admin.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one step of a tenant's provisioning is.
 *
 * @param state {@code waiting}, {@code running}, {@code done} or {@code failed}
 * @param problem why it failed, or null
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StepState(
        String step,
        int position,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem) {

    public boolean isDone() {
        return "done".equals(state);
    }

    public boolean isFailed() {
        return "failed".equals(state);
    }
}
