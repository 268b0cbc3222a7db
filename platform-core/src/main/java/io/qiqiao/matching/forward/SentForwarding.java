package io.qiqiao.matching.forward;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand of the current tenant on its way upward.
 *
 * @param receiver code of the tenant it went to first
 * @param state {@code sent}, {@code recommended}, {@code returned} or {@code undeliverable}
 * @param answer what was said above
 */
@MappedEntity("demand_forwarding")
public record SentForwarding(
        @Id UUID id,
        UUID demand,
        String receiver,
        String state,
        @Nullable String note,
        @Nullable String answer,
        Instant sentAt,
        Instant changedAt) {}
