package io.qiqiao.audit.desk;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit, for programs.
 *
 * @param account the pseudonym of whoever did it
 * @param name their name, where they are known here
 * @param manner how they showed who they are: cookie, token, key, none; or work, where there was no request
 */
@Serdeable
record AuditAnswer(
        String id,
        Instant happenedAt,
        String action,
        String outcome,
        @Nullable String account,
        @Nullable String name,
        @Nullable String role,
        @Nullable String partyKind,
        @Nullable String partyId,
        @Nullable String address,
        @Nullable String request,
        String manner,
        @Nullable String objectKind,
        @Nullable String objectId,
        Map<String, String> details) {

    static AuditAnswer of(AuditEntry entry, Map<String, String> names) {
        return new AuditAnswer(
                entry.id().toString(),
                entry.happenedAt(),
                entry.action(),
                entry.outcome().code(),
                entry.account(),
                entry.account() == null ? null : names.get(entry.account()),
                entry.role(),
                entry.partyKind(),
                entry.partyId(),
                entry.address(),
                entry.request(),
                entry.manner(),
                entry.objectKind(),
                entry.objectId(),
                entry.details());
    }

    /**
     * A part of the audit.
     *
     * @param next the cursor of the part that follows; absent on the last
     */
    @Serdeable
    record Part(List<AuditAnswer> items, @Nullable String next) {}
}
