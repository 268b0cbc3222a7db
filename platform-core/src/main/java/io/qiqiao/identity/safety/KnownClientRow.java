package io.qiqiao.identity.safety;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("known_client")
record KnownClientRow(UUID account, @Id String client, String language, Instant firstSeenAt, Instant seenAt) {}
