package io.qiqiao.workbench.intake;

import io.qiqiao.job.Job;
import io.qiqiao.job.Jobs;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.intake.ImportCounts;
import io.qiqiao.library.intake.ImportHead;
import io.qiqiao.library.intake.ImportReports;
import io.qiqiao.library.intake.ImportingListings;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's imports, the latest first. */
@Singleton
public class ImportRuns {

    /** Imports stand among other jobs; this many of the latest are looked through. */
    private static final int LOOKED_THROUGH = 100;

    private final Jobs jobs;
    private final ImportingListings importing;

    ImportRuns(Jobs jobs, ImportingListings importing) {
        this.jobs = jobs;
        this.importing = importing;
    }

    public List<Job> listLatest(int size) {
        return jobs.list(null, LOOKED_THROUGH).items().stream()
                .filter(job -> ImportReports.isImport(job.kind()))
                .limit(size)
                .toList();
    }

    /** @throws Refusal not-found where the tenant has no such import */
    Job get(UUID id) {
        return jobs.find(id).filter(job -> ImportReports.isImport(job.kind())).orElseThrow(Refusal::notFound);
    }

    /** When, how far and with what outcome. */
    public Table table(List<Job> runs, Ui ui) {
        List<Column> columns = List.of(
                Column.of("workbench.import.when"),
                Column.of("workbench.import.what"),
                Column.of("workbench.import.state"),
                Column.numeric("workbench.import.lines"),
                Column.numeric("workbench.import.kept"),
                Column.numeric("workbench.import.refused"));
        List<Row> rows = runs.stream().map(job -> row(job, ui)).toList();
        return Table.of("workbench.import.runs", columns, rows);
    }

    private static String what(ImportHead head) {
        return head.dry() ? "workbench.import.what.trial" : "workbench.import.what.import";
    }

    static Tag state(Job job) {
        Tone tone = switch (job.state()) {
            case WAITING -> Tone.NEUTRAL;
            case RUNNING -> Tone.BUSY;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.OFF;
        };
        boolean ending = job.cancelAsked() && !job.isOver();
        return Tag.of(
                tone, ending ? "job.cancel-asked" : "job.state." + job.state().code());
    }

    private Row row(Job job, Ui ui) {
        ImportCounts counts = importing.count(job.id());
        Optional<ImportHead> head = importing.findHead(job.id());
        return new Row(
                job.id().toString(),
                WorkPaths.imported(job.id()),
                Label.text(ui.words().dateTime(job.requestedAt())),
                Label.text(""),
                List.of(
                        Cell.of(ui.text(head.map(ImportRuns::what).orElse("workbench.import.what.import"))
                                + head.map(of -> ui.text("listing.kind." + of.kind()))
                                        .orElse("")),
                        Cell.of(state(job)),
                        Cell.of(ui.words().number(counts.total())),
                        Cell.of(ui.words().number(counts.kept())),
                        Cell.of(ui.words().number(counts.refused()))),
                List.of());
    }
}
