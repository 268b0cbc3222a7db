package io.qiqiao.library.intake;

import io.qiqiao.library.listing.ContentJson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of imports, read as they were sent. */
@Singleton
final class KeptLines {

    private final ImportRows rows;
    private final LineProtection protection;
    private final ContentJson json;

    KeptLines(ImportRows rows, LineProtection protection, ContentJson json) {
        this.rows = rows;
        this.protection = protection;
        this.json = json;
    }

    /** The first lines behind {@code after} of which nothing has become yet. */
    List<ImportLine> listWaiting(UUID job, int after, int size) {
        return opened(rows.listWaiting(job, after, size));
    }

    /** Lines with one of the outcomes, from the one after {@code after} on. */
    List<ImportLine> listSettled(UUID job, Set<Outcome> outcomes, int after, int size) {
        String codes = outcomes.stream().map(Outcome::code).sorted().collect(Collectors.joining(","));
        return opened(rows.listSettled(job, codes, after, size));
    }

    ImportCounts count(UUID job) {
        return rows.count(job);
    }

    /** Notes what became of a line. */
    void settle(UUID job, ImportLine line, Settlement settled) {
        rows.settle(
                job,
                line.line(),
                settled.outcome().code(),
                settled.externalId() == null ? line.externalId() : settled.externalId(),
                settled.listing(),
                settled.effect() == null ? null : settled.effect().code(),
                settled.problems().isEmpty() ? null : protection.keepProblems(json.write(settled.problems())));
    }

    private List<ImportLine> opened(List<ImportLine> kept) {
        return kept.stream().map(protection::open).toList();
    }
}
