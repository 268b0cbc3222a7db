package io.qiqiao.push.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy that reached an enterprise.
 *
 * @param knownBy version of the enterprise's record by which it was decided
 * @param issuer code of the tenant that published it
 * @param fit {@code yes}, {@code unknown} (it may fit) or {@code subscribed}
 * @param state {@code delivered}, {@code replaced} by a later version, or {@code recalled}
 * @param changed names of the fields that differ from the version pushed before
 */
@Serdeable
public record PushedItem(
        UUID id,
        long knownBy,
        UUID policy,
        long version,
        String title,
        String issuer,
        @Nullable String classification,
        String fit,
        String state,
        List<String> changed,
        Instant deliveredAt,
        boolean starred,
        @Nullable Instant openedAt,
        @Nullable Instant consultedAt,
        @Nullable Instant appliedAt,
        @Nullable String feedback) {

    public PushedItem {
        changed = List.copyOf(changed);
    }

    public boolean isDelivered() {
        return state.equals("delivered");
    }
}
