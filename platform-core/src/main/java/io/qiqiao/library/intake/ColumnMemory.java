package io.qiqiao.library.intake;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.sheet.SentColumn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Remembers in the current tenant what the columns of a file meant, by the set of its headings: their order does not
 * count, nor does the file's name or format. All who import share it.
 */
@Singleton
public class ColumnMemory {

    private static final int MOST = 200;
    private static final String ACTION = "import-columns";

    private final RememberedRows rows;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;

    ColumnMemory(RememberedRows rows, ContentJson json, Audit audit, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** What files with these columns meant the last time. */
    @Transactional
    public Optional<Remembered> find(String kind, List<SentColumn> columns) {
        return rows.find(kind, fingerprint(columns)).map(this::remembered);
    }

    /** All that is remembered, the latest first. */
    @Transactional
    public List<Remembered> list() {
        return rows.list(MOST).stream().map(this::remembered).toList();
    }

    @Transactional
    void save(String kind, List<SentColumn> columns, Map<String, String> mapping, String who) {
        String fingerprint = fingerprint(columns);
        List<String> headings = columns.stream()
                .filter(column -> !column.isNameless())
                .map(SentColumn::name)
                .toList();
        rows.save(Ids.next(), kind, fingerprint, json.write(headings), json.write(mapping), who, clock.instant());
        UUID kept = rows.find(kind, fingerprint).orElseThrow().id();
        audit.record(
                AuditEvent.of(ACTION).about(ACTION, kept).with("how", "saved").with("headings", headings.size()));
    }

    /** @throws Refusal not-found where the tenant remembers no such thing */
    @Transactional
    public void forget(UUID id) {
        if (rows.remove(id) == 0) {
            throw Refusal.notFound();
        }
        audit.record(AuditEvent.of(ACTION).about(ACTION, id).with("how", "forgotten"));
    }

    private Remembered remembered(RememberedRow row) {
        List<String> headings = List.of(json.read(row.headings(), String[].class));
        Map<String, String> mapping = new LinkedHashMap<>();
        json.fields(row.mapping()).forEach((field, name) -> mapping.put(field, name.toString()));
        return new Remembered(row.id(), row.kind(), headings, mapping, row.savedBy(), row.savedAt());
    }

    /** Equal for the same set of headings; what nothing stands above does not count. */
    private static String fingerprint(List<SentColumn> columns) {
        String all = columns.stream()
                .filter(column -> !column.isNameless())
                .map(column -> column.name().strip().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("\n"));
        return DigestUtils.sha256Hex(all);
    }
}
