package io.qiqiao.push.channel;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** An address of an enterprise's own that is called; the secret as it is kept. */
@MappedEntity("push_webhook")
record Webhook(@Id UUID enterprise, String address, String secret, UUID account, Instant changedAt) {}
