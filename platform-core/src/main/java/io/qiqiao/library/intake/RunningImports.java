package io.qiqiao.library.intake;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.identity.PartyRef;
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
 * Goes through the lines of an import. Its checkpoint is the lines themselves: what became of a line is written with it, so
 * that a run that was killed goes on where it stopped. A dry run does the same work and takes it back.
 */
@Singleton
class RunningImports {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);

    private final KeptLines kept;
    private final ImportingALine importing;
    private final ListingKinds kinds;
    private final IntakeConfiguration configuration;
    private final TransactionOperations<Connection> transactions;

    RunningImports(
            KeptLines kept,
            ImportingALine importing,
            ListingKinds kinds,
            IntakeConfiguration configuration,
            TransactionOperations<Connection> transactions) {
        this.kept = kept;
        this.importing = importing;
        this.kinds = kinds;
        this.configuration = configuration;
        this.transactions = transactions;
    }

    /** @return how many lines had each outcome in the end */
    ImportCounts run(JobRun<ImportParameters> run, boolean dry) {
        Purpose purpose = purpose(run);
        ImportCounts counts = kept.count(run.id());
        long done = counts.done();
        List<ImportLine> lines = kept.listWaiting(run.id(), 0, configuration.getLinesPerTransaction());
        while (!lines.isEmpty()) {
            run.stopIfCancelled();
            take(run.id(), lines, purpose, dry);
            done += lines.size();
            run.progress(done, counts.total(), dry ? "intake.trying" : "intake.reading");
            // From where it has come to: otherwise every part reads once more over all that is settled.
            lines = kept.listWaiting(run.id(), lines.getLast().line(), configuration.getLinesPerTransaction());
        }
        run.progress(done, counts.total(), null);
        return kept.count(run.id());
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

    private void take(UUID job, List<ImportLine> lines, Purpose purpose, boolean dry) {
        try {
            takeTogether(job, lines, purpose, dry);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "Import {}: lines {} and following are taken one by one",
                    job,
                    lines.getFirst().line(),
                    broken);
            lines.forEach(line -> takeAlone(job, line, purpose, dry));
        }
    }

    private void takeTogether(UUID job, List<ImportLine> lines, Purpose purpose, boolean dry) {
        if (!dry) {
            transactions.executeWrite(status -> {
                lines.forEach(line -> kept.settle(job, line, importing.take(line, purpose)));
                return lines;
            });
            return;
        }
        List<Settlement> told = transactions.executeWrite(status -> {
            status.setRollbackOnly();
            return lines.stream()
                    .map(line -> importing.take(line, purpose).tried())
                    .toList();
        });
        transactions.executeWrite(status -> {
            for (int at = 0; at < lines.size(); at++) {
                kept.settle(job, lines.get(at), told.get(at));
            }
            return told;
        });
    }

    /** A line on which the database itself fails must not take its neighbours with it. */
    private void takeAlone(UUID job, ImportLine line, Purpose purpose, boolean dry) {
        try {
            takeTogether(job, List.of(line), purpose, dry);
        } catch (RuntimeException broken) {
            LOG.warn("Import {}: line {} cannot be kept", job, line.line(), broken);
            kept.settle(job, line, Settlement.refused(null, List.of(LineProblem.ofLine("intake.line-failed"))));
        }
    }
}
