package io.qiqiao.identity.key;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A living key with the account and the membership it acts in. */
@Introspected
record KeyHolderRow(
        UUID id,
        UUID account,
        String name,
        @Nullable String tenant,
        String role,
        String partyKind,
        @Nullable String partyId,
        String permissions,
        Instant createdAt,
        Instant expiresAt) {}
