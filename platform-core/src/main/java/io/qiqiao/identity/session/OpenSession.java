package io.qiqiao.identity.session;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it in a list.
 *
 * @param tenant code of the tenant it acts in, or null for the platform itself
 * @param role code of the role
 * @param address where it was opened from
 * @param agent what the browser or program calls itself
 */
@Introspected
public record OpenSession(
        UUID id,
        @Nullable String tenant,
        String role,
        String address,
        String agent,
        Instant createdAt,
        Instant seenAt) {}
