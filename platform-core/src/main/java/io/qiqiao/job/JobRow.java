package io.qiqiao.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as {@link JobStore} reads it; what is JSON comes as text. */
@MappedEntity(value = "job", schema = "platform")
record JobRow(
        @Id UUID id,
        String kind,
        String state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long done,
        @Nullable Long total,
        @Nullable String note,
        @Nullable String report,
        @Nullable String problem,
        boolean cancelAsked) {}
