package io.qiqiao.outbox;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change waiting to reach the index: ids only, the state is looked up when it is indexed.
 *
 * @param position where it stands in the queue; set by the database
 * @param tenant the owner's code
 * @param version the record's version after the change
 * @param claimedUntil until when it is somebody's to index, or put off
 * @param attempts how often it could not be indexed
 */
@MappedEntity(value = "outbox", schema = "platform")
public record OutboxEntry(
        @Id @GeneratedValue @Nullable Long position,
        String tenant,
        String kind,
        UUID id,
        long version,
        @Nullable Instant appendedAt,
        @Nullable Instant claimedUntil,
        int attempts) {}
