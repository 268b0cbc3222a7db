package io.qiqiao.push.feed;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A feed that somebody embeds; its token is kept as a hash. */
@MappedEntity("push_feed")
record FeedRow(@Id String hash, String partyKind, String partyId, UUID account, Instant createdAt) {}
