package io.qiqiao.identity.oidc.link;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("oidc_visit")
record VisitRow(
        @Id String stateHash,
        String browserHash,
        String provider,
        @Nullable String tenant,
        String nonce,
        String verifier,
        String next,
        @Nullable UUID account,
        Instant expiresAt) {}
