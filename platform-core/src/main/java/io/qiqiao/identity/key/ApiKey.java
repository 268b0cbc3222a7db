package io.qiqiao.identity.key;

import io.qiqiao.identity.Permission;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sees it; the key itself was shown once and nobody has it but them.
 *
 * @param prefix how it begins, so that it is told from others
 * @param permissions what it may be used for, as far as its owner may do it, too
 * @param lastUsedAt when it was used last, to the minute or so; null where it never was
 */
public record ApiKey(
        UUID id,
        String name,
        String prefix,
        Set<Permission> permissions,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedAddress,
        @Nullable Instant revokedAt) {

    public ApiKey {
        permissions = Set.copyOf(permissions);
    }

    /** Whether it opens anything at {@code now}. */
    public boolean isAlive(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
