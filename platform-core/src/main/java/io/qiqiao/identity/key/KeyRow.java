package io.qiqiao.identity.key;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("api_key")
record KeyRow(
        @Id UUID id,
        UUID membership,
        String name,
        String prefix,
        String secretHash,
        String permissions,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedAddress,
        @Nullable Instant revokedAt) {

    ApiKey key() {
        return new ApiKey(
                id,
                name,
                prefix,
                KeyPermissions.read(permissions),
                createdAt,
                expiresAt,
                lastUsedAt,
                lastUsedAddress,
                revokedAt);
    }
}
