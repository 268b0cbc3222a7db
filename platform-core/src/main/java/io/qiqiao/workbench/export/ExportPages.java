package io.qiqiao.workbench.export;

import io.qiqiao.job.Job;
import io.qiqiao.job.JobProblem;
import io.qiqiao.library.export.ExportFile;
import io.qiqiao.library.export.ExportRights;
import io.qiqiao.library.export.ExportingListings;
import io.qiqiao.library.listing.ListingFilter;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.sheet.SheetFormat;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.progress.JobProgress;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.record.RecordStates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the pages of exports together. */
@Singleton
class ExportPages {

    private static final int LATEST = 10;

    private final Workplace workplace;
    private final Listings listings;
    private final ListingRights listingRights;
    private final ExportRights rights;
    private final ExportingListings exporting;
    private final RecordStates states;
    private final Clock clock;

    ExportPages(
            Workplace workplace,
            Listings listings,
            ListingRights listingRights,
            ExportRights rights,
            ExportingListings exporting,
            RecordStates states,
            Clock clock) {
        this.workplace = workplace;
        this.listings = listings;
        this.listingRights = listingRights;
        this.rights = rights;
        this.exporting = exporting;
        this.states = states;
        this.clock = clock;
    }

    ExportForm form(ListingKind<?> kind, ExportQuery query, @Nullable FlashNote flash, Ui ui) {
        ListingFilter filter = query.filter(states).within(listingRights.readerOf(kind));
        long count = listings.countAll(kind, filter);
        List<ExportFile> latest = exporting.list(asker(), LATEST);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice("format", "workbench.export.format", Control.Look.BOXES, formats(kind))
                .required());
        if (rights.mayHaveWhole(kind)) {
            Control.Option whole = Control.Option.of("true", Label.of("workbench.export.whole.yes"), false);
            fields.add(Field.choice("whole", "workbench.export.whole", Control.Look.CHECKS, List.of(whole))
                    .help("workbench.export.whole.help"));
        }
        return new ExportForm(
                Label.of("workbench.export.of", Label.of("workbench.library." + kind.name())),
                Label.of(
                        query.chosen().isEmpty() ? "workbench.export.all" : "workbench.export.filtered",
                        ui.words().number(count)),
                WorkPaths.export(kind),
                query.chosen(),
                fields,
                latest.isEmpty() ? null : table(latest, ui),
                flash);
    }

    private List<Control.Option> formats(ListingKind<?> kind) {
        return rights.listFormats(kind).stream()
                .map(format -> new Control.Option(
                        format.code(),
                        Label.of("workbench.export.format." + format.code()),
                        Label.of("workbench.export.format." + format.code() + ".help"),
                        format == SheetFormat.XLSX))
                .toList();
    }

    private Table table(List<ExportFile> latest, Ui ui) {
        List<Table.Column> columns = List.of(
                Table.Column.of("workbench.export.when"),
                Table.Column.of("workbench.export.what"),
                Table.Column.of("workbench.export.state"),
                Table.Column.of("workbench.export.until"));
        return Table.of(
                "workbench.export.latest",
                columns,
                latest.stream().map(file -> row(file, ui)).toList());
    }

    private Table.Row row(ExportFile file, Ui ui) {
        return new Table.Row(
                file.job().toString(),
                WorkPaths.exported(file.job()),
                Label.text(ui.words().dateTime(file.requestedAt())),
                Label.text(""),
                List.of(
                        Table.Cell.of(ui.text("workbench.library." + file.kind()) + " ." + file.format()),
                        Table.Cell.of(state(exporting.job(file.job(), asker()))),
                        Table.Cell.of(
                                file.expiresAt() == null
                                        ? ""
                                        : file.isThere(clock.instant())
                                                ? ui.words().dateTime(file.expiresAt())
                                                : ui.text("workbench.export.expired"))),
                List.of());
    }

    ExportRun run(ExportFile file, Job job, @Nullable FlashNote flash, Ui ui) {
        Label library = Label.of("workbench.library." + file.kind());
        return new ExportRun(
                Label.of("workbench.export.run", library, ui.words().dateTime(file.requestedAt())),
                file.expiresAt() == null
                        ? Label.of("workbench.export.run.lead")
                        : Label.of("workbench.export.run.until", ui.words().dateTime(file.expiresAt())),
                progress(file, job, ui),
                job.isOver() ? "" : WorkPaths.exported(file.job()),
                deeds(file, job, ui),
                problem(job),
                flash);
    }

    private static JobProgress progress(ExportFile file, Job job, Ui ui) {
        long total = job.total() == null ? 0 : job.total();
        Label outcome = file.rows() == null
                ? Label.of("workbench.export.percent", total == 0 ? 0 : 100 * job.done() / total)
                : Label.of("workbench.export.rows", ui.words().number(file.rows()));
        return new JobProgress(
                Label.of("workbench.export.progress"),
                state(job),
                job.done(),
                total,
                job.note() == null || job.isOver() ? Label.text("") : Label.of(job.note()),
                outcome,
                "",
                job.isOver() || job.cancelAsked() ? "" : WorkPaths.exported(file.job()) + "/cancellation");
    }

    private List<Link> deeds(ExportFile file, Job job, Ui ui) {
        String path = WorkPaths.exported(file.job());
        if (file.isThere(clock.instant()) && file.bytes() != null) {
            Label words = Label.of("workbench.export.fetch", ui.words().size(file.bytes()));
            return List.of(Link.to(path + "/file", words).as(Tone.ACCENT).with("download"));
        }
        boolean stopped = job.state() == Job.State.FAILED || job.state() == Job.State.CANCELLED;
        return stopped ? List.of(Link.deed(path + "/resumption", "job.resume").as(Tone.ACCENT)) : List.of();
    }

    private static Tag state(Job job) {
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

    private static @Nullable Notice problem(Job job) {
        JobProblem problem = job.problem();
        return problem == null
                ? null
                : new Notice(
                        Tone.BAD,
                        "alert",
                        Label.of("workbench.export.failed"),
                        Label.of(problem.messageKey(), problem.arguments().toArray()),
                        List.of());
    }

    private String asker() {
        return workplace.actor().account().toString();
    }
}
