package io.qiqiao.identity.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("sign_in_session")
record SessionRow(
        @Id UUID id,
        UUID membership,
        @Nullable String secretHash,
        Instant createdAt,
        Instant seenAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        String address,
        String agent) {}
