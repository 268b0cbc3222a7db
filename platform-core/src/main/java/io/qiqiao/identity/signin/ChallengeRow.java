package io.qiqiao.identity.signin;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("sign_in_challenge")
record ChallengeRow(
        @Id String secretHash,
        UUID account,
        @Nullable String host,
        @Nullable UUID membership,
        Instant createdAt,
        Instant expiresAt,
        int tries,
        boolean renewal,
        boolean proved,
        @Nullable Instant usedAt,
        @Nullable Instant since) {}
