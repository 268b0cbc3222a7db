package io.qiqiao.audit.trail;

import io.qiqiao.kernel.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where a part of the list ended. */
record EntryCursor(Instant at, UUID id) {

    static final EntryCursor NEWEST = new EntryCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static EntryCursor of(EntryRow row) {
        return new EntryCursor(row.happenedAt(), row.id());
    }

    /** @throws Refusal invalid-input on {@code after} */
    static EntryCursor of(String text) {
        try {
            int bar = text.indexOf('.');
            Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, Math.max(bar, 0))), ChronoUnit.MICROS);
            return new EntryCursor(at, UUID.fromString(text.substring(bar + 1)));
        } catch (RuntimeException unfit) {
            throw Refusal.invalid("after", "error.field.unreadable");
        }
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
}
