package io.qiqiao.library.export;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody asked for.
 *
 * @param job the job that makes it
 * @param requestedBy who may fetch it
 * @param rows how many records are in it; null until it is ready
 * @param expiresAt from when on it cannot be fetched any more; null until it is ready
 */
@Introspected
public record ExportFile(
        UUID job,
        String kind,
        String format,
        String requestedBy,
        Instant requestedAt,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable Instant readyAt,
        @Nullable Instant expiresAt) {

    /** Whether it can be fetched at {@code moment}. */
    public boolean isThere(Instant moment) {
        return expiresAt != null && moment.isBefore(expiresAt);
    }
}
