package io.qiqiao.library.intake;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobRun;
import io.qiqiao.library.intake.ImportingALine.Purpose;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.publication.Visibility;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job that imports. Its checkpoint is the lines themselves: a line and its outcome are written in one transaction,
 * so that a run that was killed goes on where it stopped.
 */
@Singleton
class ImportKind implements JobKind<ImportParameters> {

    static final String NAME = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportKind.class);

    private final ImportRows rows;
    private final ImportingALine importing;
    private final ListingKinds kinds;
    private final IntakeConfiguration configuration;
    private final TransactionOperations<Connection> transactions;
    private final Audit audit;

    ImportKind(
            ImportRows rows,
            ImportingALine importing,
            ListingKinds kinds,
            IntakeConfiguration configuration,
            TransactionOperations<Connection> transactions,
            Audit audit) {
        this.rows = rows;
        this.importing = importing;
        this.kinds = kinds;
        this.configuration = configuration;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ImportParameters> parametersType() {
        return ImportParameters.class;
    }

    @Override
    public String titleKey() {
        return "intake.job";
    }

    @Override
    public void run(JobRun<ImportParameters> run) {
        Purpose purpose = purpose(run);
        ImportCounts counts = rows.count(run.id());
        long done = counts.done();
        List<ImportLine> lines = rows.listWaiting(run.id(), configuration.getLinesPerTransaction());
        while (!lines.isEmpty()) {
            run.stopIfCancelled();
            take(run.id(), lines, purpose);
            done += lines.size();
            run.progress(done, counts.total(), "intake.reading");
            lines = rows.listWaiting(run.id(), configuration.getLinesPerTransaction());
        }
        run.progress(done, counts.total(), null);
        keep(run);
    }

    private void keep(JobRun<ImportParameters> run) {
        ImportCounts counts = rows.count(run.id());
        audit.record(AuditEvent.of("import")
                .about(run.parameters().kind(), run.id())
                .by(AuditSubject.SYSTEM)
                .with("kept", counts.kept())
                .with("refused", counts.refused()));
    }

    private Purpose purpose(JobRun<ImportParameters> run) {
        ImportParameters parameters = run.parameters();
        return new Purpose(
                kinds.get(parameters.kind()),
                Visibility.valueOf(parameters.visibility().toUpperCase(Locale.ROOT)),
                new Editor(
                        "import:" + run.id(),
                        new PartyRef(parameters.partyKind(), parameters.partyId()),
                        parameters.publishing()));
    }

    private void take(UUID job, List<ImportLine> lines, Purpose purpose) {
        try {
            transactions.executeWrite(status -> {
                lines.forEach(line -> importing.take(job, line, purpose));
                return lines;
            });
        } catch (RuntimeException broken) {
            LOG.warn(
                    "Import {}: lines {} and following are taken one by one",
                    job,
                    lines.getFirst().line(),
                    broken);
            lines.forEach(line -> takeAlone(job, line, purpose));
        }
    }

    /** A line on which the database itself fails must not take its neighbours with it. */
    private void takeAlone(UUID job, ImportLine line, Purpose purpose) {
        try {
            transactions.executeWrite(status -> {
                importing.take(job, line, purpose);
                return line;
            });
        } catch (RuntimeException broken) {
            LOG.warn("Import {}: line {} cannot be kept", job, line.line(), broken);
            importing.refuse(job, line, null, List.of(LineProblem.ofLine("intake.line-failed")));
        }
    }
}
