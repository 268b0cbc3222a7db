package io.qiqiao.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be kept.
 *
 * @param action what was done, such as {@code publication}; each has a name in the bundle {@code audit}
 * @param by who did it, or null for whoever makes the present request
 * @param objectKind the kind of what it was done to, such as {@code product}
 * @param objectId its id
 * @param details what else must be known; never a secret, never more of a person than the deed needs
 */
public record AuditEvent(
        String action,
        @Nullable AuditSubject by,
        @Nullable String objectKind,
        @Nullable String objectId,
        Outcome outcome,
        Map<String, String> details) {

    public AuditEvent {
        details = Map.copyOf(details);
    }

    /** Something done by whoever makes the present request. */
    public static AuditEvent of(String action) {
        return new AuditEvent(action, null, null, null, Outcome.DONE, Map.of());
    }

    public AuditEvent about(String kind, @Nullable Object id) {
        return new AuditEvent(action, by, kind, id == null ? null : id.toString(), outcome, details);
    }

    public AuditEvent by(@Nullable AuditSubject subject) {
        return new AuditEvent(action, subject, objectKind, objectId, outcome, details);
    }

    public AuditEvent refused() {
        return ended(Outcome.REFUSED);
    }

    public AuditEvent failed() {
        return ended(Outcome.FAILED);
    }

    /** The same with one more detail; a value that is null is left out. */
    public AuditEvent with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value.toString());
        return new AuditEvent(action, by, objectKind, objectId, outcome, more);
    }

    private AuditEvent ended(Outcome how) {
        return new AuditEvent(action, by, objectKind, objectId, how, details);
    }
}
