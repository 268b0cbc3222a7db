package io.qiqiao.exchange.courier;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A received envelope as it is read; what is JSON comes as text. */
@MappedEntity("envelope_received")
record ReceivedRow(
        @Id UUID id,
        String sender,
        String topic,
        @Nullable UUID subject,
        String body,
        Instant sentAt,
        String state,
        Instant settledAt,
        @Nullable String answer,
        @Nullable String refusal) {}
