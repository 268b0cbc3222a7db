package io.qiqiao.audit.trail;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.qiqiao.audit.AuditEntries;
import io.qiqiao.audit.AuditEntry;
import io.qiqiao.audit.AuditFilter;
import io.qiqiao.audit.Outcome;
import io.qiqiao.kernel.Slice;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads entries part by part, each part beginning where the last one ended. */
@Singleton
final class ReadingEntries implements AuditEntries {

    private static final Argument<Map<String, String>> TEXTS = Argument.mapOf(String.class, String.class);

    private final EntryRows.OfTenant ofTenant;
    private final EntryRows.OfPlatform ofPlatform;
    private final JsonMapper json;

    ReadingEntries(EntryRows.OfTenant ofTenant, EntryRows.OfPlatform ofPlatform, JsonMapper json) {
        this.ofTenant = ofTenant;
        this.ofPlatform = ofPlatform;
        this.json = json;
    }

    @Override
    public Slice<AuditEntry> list(AuditFilter filter, @Nullable String after, int size) {
        EntryRows rows = CurrentTenant.find().isPresent() ? ofTenant : ofPlatform;
        EntryCursor begin = after == null ? EntryCursor.NEWEST : EntryCursor.of(after);
        List<EntryRow> found = read(rows, filter, begin, size + 1);
        List<EntryRow> part = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? EntryCursor.of(part.getLast()).text() : null;
        return new Slice<>(part.stream().map(this::entry).toList(), next);
    }

    private static List<EntryRow> read(EntryRows rows, AuditFilter filter, EntryCursor begin, int size) {
        return rows.list(
                filter.account(),
                filter.action(),
                filter.outcome() == null ? null : filter.outcome().code(),
                filter.from() == null ? Instant.EPOCH : filter.from(),
                filter.until() == null ? EntryCursor.NEWEST.at() : filter.until(),
                filter.text(),
                begin.at(),
                begin.id(),
                size);
    }

    private AuditEntry entry(EntryRow row) {
        return new AuditEntry(
                row.id(),
                row.happenedAt(),
                row.action(),
                Outcome.valueOf(row.outcome().toUpperCase(Locale.ROOT)),
                row.account(),
                row.role(),
                row.partyKind(),
                row.partyId(),
                row.address(),
                row.request(),
                row.manner(),
                row.objectKind(),
                row.objectId(),
                details(row.details()));
    }

    /** Whoever has put something else there has tampered with it; it is shown as it is, and the proof tells. */
    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (IOException notOurs) {
            return Map.of("", text);
        }
    }
}
