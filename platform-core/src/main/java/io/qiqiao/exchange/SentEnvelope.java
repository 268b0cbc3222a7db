package io.qiqiao.exchange;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An envelope as its sender sees it.
 *
 * @param subject what it is about, or null
 * @param settledAt when it was applied or refused, or null
 * @param answer what the receiver answered, or null
 * @param refusal why it was refused, or null
 * @param attempts how often it could not be delivered so far; 0 once it is settled
 */
@Serdeable
public record SentEnvelope(
        UUID id,
        TenantId receiver,
        String topic,
        @Nullable UUID subject,
        JsonNode body,
        Instant sentAt,
        EnvelopeState state,
        @Nullable Instant settledAt,
        @Nullable JsonNode answer,
        @Nullable ReceiverRefusal refusal,
        int attempts) {}
