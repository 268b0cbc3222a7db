package io.qiqiao.identity.refresh;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token as it is kept; those of one session are a family.
 *
 * @param successor hash of the one that took its place
 * @param retried whether it was used a second time within the grace, or taken out of use by such a retry
 */
@MappedEntity("refresh_token")
record RefreshRow(
        @Id String secretHash,
        UUID session,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant spentAt,
        @Nullable String successor,
        boolean retried) {

    boolean isSpent() {
        return spentAt != null;
    }
}
