package io.qiqiao.notice.sending;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points to a message that waits to be sent.
 *
 * @param tenant in whose schema it lies, or null for the platform's own
 * @param attempts how often it could not be sent
 */
@MappedEntity(value = "message_post", schema = "platform")
record MessagePost(@Id UUID id, @Nullable String tenant, int attempts) {}
