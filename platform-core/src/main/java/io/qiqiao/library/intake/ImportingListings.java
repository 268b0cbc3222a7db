package io.qiqiao.library.intake;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.job.Jobs;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings records into the current tenant's libraries, a JSON object a line. */
@Singleton
public class ImportingListings {

    private final StagingLines staging;
    private final ImportRows rows;
    private final Jobs jobs;
    private final Audit audit;

    ImportingListings(StagingLines staging, ImportRows rows, Jobs jobs, Audit audit) {
        this.staging = staging;
        this.rows = rows;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Takes the lines and requests the job that reads them. Whole or not at all.
     *
     * @param lines JSON Lines in UTF-8; read to its end, not closed before
     * @param visibility what the records become unless their line says otherwise; others than private are published
     * @return the job's id
     * @throws Refusal malformed, too-large; invalid-input when there is no line
     */
    @Transactional
    public UUID begin(ListingKind<?> kind, Visibility visibility, Editor editor, InputStream lines) {
        ImportParameters parameters = new ImportParameters(
                kind.name(),
                visibility.code(),
                editor.party().kind(),
                editor.party().id(),
                editor.publishing());
        UUID job = jobs.request(ImportKind.NAME, parameters, editor.name());
        long staged = staging.stage(job, lines);
        if (staged == 0) {
            throw Refusal.invalid("body", "intake.nothing-sent");
        }
        audit.record(AuditEvent.of("import")
                .about(kind.name(), job)
                .with("visibility", visibility.code())
                .with("lines", staged));
        return job;
    }

    /** How far an import is, and with what outcomes. */
    public ImportCounts count(UUID job) {
        return rows.count(job);
    }

    /**
     * The lines with one of the outcomes, in order.
     *
     * @param after number of the last line of the slice before, or 0
     */
    public Slice<ImportLine> list(UUID job, Set<Outcome> outcomes, int after, int size) {
        String codes = outcomes.stream().map(Outcome::code).sorted().collect(Collectors.joining(","));
        List<ImportLine> lines = rows.listSettled(job, codes, after, size);
        return new Slice<>(
                lines,
                lines.size() < size ? null : String.valueOf(lines.getLast().line()));
    }
}
