package io.qiqiao.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an audit, as it was written.
 *
 * @param account the pseudonym of whoever did it, or null where nobody was known
 * @param manner how they showed who they are, see {@link AuditOrigin}
 */
public record AuditEntry(
        UUID id,
        Instant happenedAt,
        String action,
        Outcome outcome,
        @Nullable String account,
        @Nullable String role,
        @Nullable String partyKind,
        @Nullable String partyId,
        @Nullable String address,
        @Nullable String request,
        String manner,
        @Nullable String objectKind,
        @Nullable String objectId,
        Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
