package io.qiqiao.audit.desk;

import io.qiqiao.audit.AuditEntries;
import io.qiqiao.audit.AuditEntry;
import io.qiqiao.audit.AuditFilter;
import io.qiqiao.kernel.Slice;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a question to the audit of wherever it is asked: a tenant's, or the platform's. */
@Singleton
class AskingTheAudit {

    /** Days are days of the People's Republic. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AuditEntries entries;
    private final Persons persons;

    AskingTheAudit(AuditEntries entries, Persons persons) {
        this.entries = entries;
        this.persons = persons;
    }

    Slice<AuditEntry> list(AuditQuery query, int size) {
        return list(query, query.cursor(), size);
    }

    Slice<AuditEntry> list(AuditQuery query, @Nullable String after, int size) {
        String who = query.filledWho();
        Optional<String> account = Optional.ofNullable(who).flatMap(persons::findPseudonym);
        if (who != null && account.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        AuditFilter filter = new AuditFilter(
                account.orElse(null),
                query.filledAction(),
                query.outcome(),
                query.begin(ZONE),
                query.end(ZONE),
                query.filledText());
        return entries.list(filter, after, size);
    }
}
