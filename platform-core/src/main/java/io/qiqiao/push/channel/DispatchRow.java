package io.qiqiao.push.channel;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** An item that is to leave by a channel. */
@MappedEntity("push_dispatch")
record DispatchRow(@Id UUID id, UUID delivery, UUID enterprise, String channel) {}
