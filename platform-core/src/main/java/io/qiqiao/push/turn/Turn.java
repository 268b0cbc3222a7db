package io.qiqiao.push.turn;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something push has to do in a tenant.
 *
 * @param what which {@link TurnHandler} does it
 * @param subject what it is about, or null
 * @param attempts how often it failed
 */
@MappedEntity(value = "push_turn", schema = "platform")
public record Turn(
        @Id UUID id, String tenant, String what, @Nullable UUID subject, Instant dueAt, int attempts) {}
