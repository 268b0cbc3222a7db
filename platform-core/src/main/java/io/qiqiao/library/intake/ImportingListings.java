package io.qiqiao.library.intake;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.job.Job;
import io.qiqiao.job.Jobs;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.sheet.SentSheet;
import io.qiqiao.library.sheet.Sniffing;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Brings records into the current tenant's libraries: a line or a row each. */
@Singleton
public class ImportingListings {

    private final Sniffing sniffing;
    private final StagingLines staging;
    private final KeptLines kept;
    private final ImportHeads heads;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;

    ImportingListings(
            Sniffing sniffing,
            StagingLines staging,
            KeptLines kept,
            ImportHeads heads,
            Jobs jobs,
            Audit audit,
            TransactionOperations<Connection> transactions) {
        this.sniffing = sniffing;
        this.staging = staging;
        this.kept = kept;
        this.heads = heads;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The same as {@link #begin(ImportOrder, InputStream)}, at once and with the fields' own names. */
    public UUID begin(ListingKind<?> kind, Visibility visibility, Editor editor, InputStream sent) {
        return begin(ImportOrder.of(kind, visibility, editor), sent);
    }

    /**
     * Takes what was sent and requests the job that reads it. Whole or not at all.
     *
     * @param sent an Excel file, CSV, or JSON Lines in UTF-8, told by what is in it; read to its end, not closed before
     * @return the job's id
     * @throws Refusal malformed, too-large; invalid-input when there is no line, or columns cannot be understood
     */
    public UUID begin(ImportOrder order, InputStream sent) {
        try (SentSheet sheet = sniffing.take(sent)) {
            return transactions.executeWrite(status -> begin(order, sheet));
        }
    }

    UUID begin(ImportOrder order, SentSheet sheet) {
        return begin(order, sheet.format().code(), job -> staging.stage(job, order, sheet));
    }

    /**
     * Requests the job that reads the lines which {@code staging} lays down for it.
     *
     * @param staging answers how many there are
     */
    UUID begin(ImportOrder order, String format, ToIntFunction<UUID> staging) {
        UUID job = request(order, format, null);
        int staged = staging.applyAsInt(job);
        if (staged == 0) {
            throw Refusal.invalid("body", "intake.nothing-sent");
        }
        if (!order.dry()) {
            tell(order, job, staged);
        }
        return job;
    }

    private void tell(ImportOrder order, UUID job, long lines) {
        audit.record(AuditEvent.of("import")
                .about(order.kind().name(), job)
                .with("visibility", order.visibility().code())
                .with("lines", lines));
    }

    private UUID request(ImportOrder order, String format, @Nullable UUID tried) {
        Editor editor = order.editor();
        ImportParameters parameters = new ImportParameters(
                order.kind().name(),
                order.visibility().code(),
                editor.party().kind(),
                editor.party().id(),
                editor.publishing());
        UUID job = jobs.request(order.dry() ? TryingKind.NAME : ImportKind.NAME, parameters, editor.name());
        heads.add(job, parameters.kind(), parameters.visibility(), format, order.dry(), tried);
        return job;
    }

    /**
     * Does what a dry run told. Confirming it again leads to the same import.
     *
     * @param tried the dry run
     * @param order for its kind and visibility, by whoever confirms it
     * @return the import's id
     * @throws Refusal not-found where there is no such dry run, wrong-state while it is not done
     */
    public UUID confirm(UUID tried, ImportOrder order) {
        return transactions.executeWrite(status -> {
            ImportHead head = findHead(tried).filter(ImportHead::dry).orElseThrow(Refusal::notFound);
            Optional<ImportHead> before = heads.findByTried(tried);
            if (before.isPresent()) {
                return before.get().job();
            }
            if (jobs.get(tried).state() != Job.State.DONE) {
                throw Refusal.of(ErrorCode.WRONG_STATE, "intake.not-tried-yet");
            }
            UUID job = request(order, head.format(), tried);
            heads.copyLines(tried, job);
            tell(order, job, kept.count(job).total());
            return job;
        });
    }

    /** What an import is about; empty for none, and for one of before this was kept. */
    public Optional<ImportHead> findHead(UUID job) {
        return heads.find(job);
    }

    /** The import that did what a dry run told. */
    public Optional<UUID> findConfirmation(UUID tried) {
        return heads.findByTried(tried).map(ImportHead::job);
    }

    /** How far an import is, and with what outcomes. */
    public ImportCounts count(UUID job) {
        return kept.count(job);
    }

    /**
     * The lines with one of the outcomes, in order.
     *
     * @param after number of the last line of the slice before, or 0
     */
    public Slice<ImportLine> list(UUID job, Set<Outcome> outcomes, int after, int size) {
        List<ImportLine> lines = kept.listSettled(job, outcomes, after, size);
        return new Slice<>(
                lines,
                lines.size() < size ? null : String.valueOf(lines.getLast().line()));
    }
}
