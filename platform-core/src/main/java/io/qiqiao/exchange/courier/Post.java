package io.qiqiao.exchange.courier;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * Points to an envelope that waits to be carried.
 *
 * @param attempts how often it could not be delivered
 */
@MappedEntity(value = "exchange_post", schema = "platform")
record Post(@Id UUID id, String sender, String receiver, int attempts) {}
