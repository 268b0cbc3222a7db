package io.qiqiao.library.export;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as scripts see it.
 *
 * @param kind the kind of its records
 * @param format {@code xlsx}, {@code csv}, {@code jsonl}, or {@code hsds} for institutions and products
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param done how much of {@code total} is done
 * @param file what can be fetched; null while there is nothing, and when it has expired
 */
@Serdeable
public record ExportAnswer(
        UUID id,
        String kind,
        String format,
        String state,
        Instant requestedAt,
        long done,
        @Nullable Long total,
        @Nullable File file) {

    /**
     * What can be fetched.
     *
     * @param at where
     * @param rows how many records are in it
     */
    @Serdeable
    public record File(String at, Long rows, Long bytes, Instant expiresAt) {}
}
