package io.qiqiao.push.channel;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A call that is to be made. */
@MappedEntity("push_webhook_call")
record WebhookCall(@Id UUID id, UUID enterprise, String body, String state, int attempts) {}
