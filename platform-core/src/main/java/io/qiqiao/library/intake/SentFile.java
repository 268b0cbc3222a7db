package io.qiqiao.library.intake;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that was sent and waits for somebody to say what its columns mean. Its rows lie among the lines of imports, as
 * they were sent.
 *
 * @param visibility what its records become unless a line says otherwise
 * @param format in which it was sent
 * @param lines how many it has
 * @param sentBy who sent it, and is alone in seeing it
 * @param expiresAt from when on it is not there any more
 */
@Introspected
public record SentFile(
        UUID id,
        String kind,
        String visibility,
        String format,
        int lines,
        String sentBy,
        Instant sentAt,
        Instant expiresAt) {}
