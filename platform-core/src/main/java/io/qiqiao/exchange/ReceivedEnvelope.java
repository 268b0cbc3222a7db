package io.qiqiao.exchange;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An envelope as its receiver sees it.
 *
 * @param subject what it is about, or null
 * @param state applied or refused
 * @param answer what was answered, or null
 * @param refusal why it was refused, or null
 */
@Serdeable
public record ReceivedEnvelope(
        UUID id,
        TenantId sender,
        String topic,
        @Nullable UUID subject,
        JsonNode body,
        Instant sentAt,
        EnvelopeState state,
        Instant settledAt,
        @Nullable JsonNode answer,
        @Nullable ReceiverRefusal refusal) {}
