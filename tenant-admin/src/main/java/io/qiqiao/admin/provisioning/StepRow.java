package io.qiqiao.admin.provisioning;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a tenant's provisioning as the registry has it. */
@MappedEntity(value = "provisioning_step", schema = "control")
record StepRow(
        @Id String tenant,
        int position,
        String step,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem) {

    StepState told() {
        return new StepState(step, position, state, startedAt, finishedAt, problem);
    }
}
