package io.qiqiao.library.duplicate.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.duplicate.merge.Merger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that became one.
 *
 * @param undoneAt when it was taken back, or null
 */
@Serdeable
public record MergerAnswer(
        UUID id,
        UUID kept,
        UUID dropped,
        Instant mergedAt,
        @Nullable Instant undoneAt) {

    static MergerAnswer of(Merger merger) {
        return new MergerAnswer(merger.id(), merger.kept(), merger.dropped(), merger.mergedAt(), merger.undoneAt());
    }
}
