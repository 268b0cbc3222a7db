package io.qiqiao.job.runner;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, as it is written.
 *
 * @param state the job's from now on; {@code waiting} when there is to be another run
 * @param delayMillis how long until that
 * @param report as JSON
 * @param problem as JSON
 */
@MappedEntity(value = "job", schema = "platform")
record RunEnd(
        @Id UUID id,
        int run,
        String state,
        int attempts,
        long delayMillis,
        long done,
        @Nullable Long total,
        @Nullable String note,
        @Nullable String report,
        @Nullable String problem) {}
