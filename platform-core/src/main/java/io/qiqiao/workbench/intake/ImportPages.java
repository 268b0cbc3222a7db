package io.qiqiao.workbench.intake;

import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.job.Job;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.intake.ImportCounts;
import io.qiqiao.library.intake.ImportHead;
import io.qiqiao.library.intake.ImportingListings;
import io.qiqiao.library.intake.Outcome;
import io.qiqiao.publication.Visibility;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.web.form.Control;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.qiqiao.workbench.editing.EditPage.NamedProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the pages of imports together. */
@Singleton
class ImportPages {

    private static final int RUNS = 10;
    private static final int LINES = 50;

    private final Workplace workplace;
    private final ImportRuns runs;
    private final ImportLines lines;
    private final ImportingListings importing;
    private final ImportProgress progresses;
    private final ImportDeeds deeds;
    private final TenantDirectory tenants;
    private final ColumnTables columns;

    ImportPages(
            Workplace workplace,
            ImportRuns runs,
            ImportLines lines,
            ImportingListings importing,
            ImportProgress progresses,
            ImportDeeds deeds,
            TenantDirectory tenants,
            ColumnTables columns) {
        this.workplace = workplace;
        this.runs = runs;
        this.lines = lines;
        this.importing = importing;
        this.progresses = progresses;
        this.deeds = deeds;
        this.tenants = tenants;
        this.columns = columns;
    }

    /** What was chosen, and what does not hold. */
    record Chosen(String kind, String visibility, List<FieldProblem> problems) {}

    ImportForm form(Chosen chosen, @Nullable FlashNote flash, Ui ui) {
        List<Job> latest = runs.listLatest(RUNS);
        List<Field> fields = List.of(
                Field.choice("kind", "workbench.import.kind", Control.Look.RADIOS, kinds(chosen.kind())),
                Field.choice("visibility", "workbench.import.visibility", Control.Look.BOXES, visibilities(chosen)),
                Field.upload("file", "workbench.import.file", ".xlsx,.csv,.jsonl,.ndjson,.json,.txt,.tsv")
                        .help("workbench.import.file.help"));
        return new ImportForm(
                fields.stream()
                        .map(field -> field.required().wrong(chosen.problems()))
                        .toList(),
                chosen.problems().stream().map(ImportPages::named).toList(),
                templates(),
                columns.remembered(ui),
                latest.isEmpty() ? null : runs.table(latest, ui),
                flash);
    }

    private List<Link> templates() {
        return workplace.list().stream()
                .filter(workplace::mayImport)
                .map(kind -> Link.to(WorkPaths.template(kind), "listing.kind." + kind.name())
                        .with("download"))
                .toList();
    }

    private List<Control.Option> kinds(String chosen) {
        return workplace.list().stream()
                .filter(workplace::mayImport)
                .map(kind -> Control.Option.of(
                        kind.name(),
                        Label.of("listing.kind." + kind.name()),
                        kind.name().equals(chosen)))
                .toList();
    }

    private List<Control.Option> visibilities(Chosen chosen) {
        String place = tenants.find(CurrentTenant.get()).map(Tenant::name).orElse("");
        return Stream.of(Visibility.values())
                .map(each -> new Control.Option(
                        each.code(),
                        Label.of("workbench.import.visibility." + each.code(), place),
                        Label.of("workbench.import.visibility." + each.code() + ".help", place),
                        each.code().equals(chosen.visibility())))
                .toList();
    }

    private static NamedProblem named(FieldProblem problem) {
        return new NamedProblem(
                problem.field(),
                Label.of("workbench.import." + problem.field()),
                Label.of(problem.messageKey(), problem.arguments().toArray()));
    }

    /**
     * @param outcome only lines with this outcome, or null for those to look at: corrected and refused
     * @param after number of the last line of the part before, or 0
     */
    ImportRun run(Job job, @Nullable Outcome outcome, int after, @Nullable FlashNote flash, Ui ui) {
        ImportCounts counts = importing.count(job.id());
        Optional<ImportHead> head = importing.findHead(job.id());
        boolean dry = head.filter(ImportHead::dry).isPresent();
        String path = WorkPaths.imported(job.id());
        Set<Outcome> shown = outcome == null ? Set.of(Outcome.values()) : Set.of(outcome);
        ImportLines.Part part = lines.list(job.id(), dry, shown, after, LINES, ui);
        String address = address(path, outcome, 0);
        String next = part.next() == null ? "" : address(path, outcome, Integer.parseInt(part.next()));
        return new ImportRun(
                Label.of(key(dry, "run"), ui.words().dateTime(job.requestedAt())),
                Label.of(key(dry, "run.lead"), ui.words().number(counts.total())),
                progresses.of(job, counts, dry, ui),
                job.isOver() ? "" : address(path, outcome, after),
                head.flatMap(of -> columns.told(of, ui)).orElse(null),
                chips(path, outcome, counts, dry),
                part.lines(),
                new Paging(Label.of("workbench.import.shown", part.lines().size()), after > 0 ? address : "", next),
                deeds.list(job, counts, dry, ui),
                deeds.listFiles(job, counts),
                problem(job),
                part.lines().isEmpty() ? empty(job, counts) : null,
                flash);
    }

    static String key(boolean dry, String name) {
        return (dry ? "workbench.import.trial." : "workbench.import.") + name;
    }

    private static List<Chip> chips(String path, @Nullable Outcome chosen, ImportCounts counts, boolean dry) {
        List<Chip> chips = new ArrayList<>();
        chips.add(Chip.of("workbench.tab.all", counts.done(), path, chosen == null));
        for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.CORRECTED, Outcome.ACCEPTED, Outcome.UNCHANGED)) {
            long count = count(counts, outcome);
            if (count > 0 || outcome == chosen) {
                String address = address(path, outcome, 0);
                String key = (dry ? "intake.trial.outcome." : "intake.outcome.") + outcome.code();
                chips.add(Chip.of(key, count, address, outcome == chosen));
            }
        }
        return chips;
    }

    private static long count(ImportCounts counts, Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> counts.accepted();
            case CORRECTED -> counts.corrected();
            case UNCHANGED -> counts.unchanged();
            case REFUSED -> counts.refused();
        };
    }

    private static String address(String path, @Nullable Outcome outcome, int after) {
        UriBuilder address = UriBuilder.of(path);
        if (outcome != null) {
            address.queryParam("outcome", outcome.code());
        }
        if (after > 0) {
            address.queryParam("after", after);
        }
        return address.build().toString();
    }

    private static @Nullable Notice problem(Job job) {
        return job.problem() == null
                ? null
                : new Notice(
                        Tone.BAD,
                        "alert",
                        Label.of("workbench.import.failed"),
                        Label.of(
                                job.problem().messageKey(),
                                job.problem().arguments().toArray()),
                        List.of());
    }

    private static Notice empty(Job job, ImportCounts counts) {
        return Notice.empty(
                "clock", job.isOver() || counts.done() > 0 ? "workbench.import.no-lines" : "workbench.import.waiting");
    }
}
