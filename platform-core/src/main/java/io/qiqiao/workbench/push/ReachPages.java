package io.qiqiao.workbench.push;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.job.Job;
import io.qiqiao.job.Jobs;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.push.run.Reach;
import io.qiqiao.push.run.ReachRow;
import io.qiqiao.push.run.TenantReach;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.progress.JobProgress;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Wording;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.Areas;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words whom a policy reached. */
@Singleton
class ReachPages {

    /** The steps of the funnel, by the names of their texts. */
    private static final Map<String, ToLongFunction<ReachRow>> STEPS = steps();

    private final Jobs jobs;
    private final TenantDirectory tenants;
    private final Areas areas;
    private final Industries industries;
    private final Vocabularies vocabularies;

    ReachPages(Jobs jobs, TenantDirectory tenants, Areas areas, Industries industries, Vocabularies vocabularies) {
        this.jobs = jobs;
        this.tenants = tenants;
        this.areas = areas;
        this.industries = industries;
        this.vocabularies = vocabularies;
    }

    private static Map<String, ToLongFunction<ReachRow>> steps() {
        Map<String, ToLongFunction<ReachRow>> steps = new java.util.LinkedHashMap<>();
        steps.put("matched", ReachRow::matched);
        steps.put("delivered", ReachRow::delivered);
        steps.put("opened", ReachRow::opened);
        steps.put("consulted", ReachRow::consulted);
        steps.put("applied", ReachRow::applied);
        return steps;
    }

    ReachPage of(Listing policy, Reach reach, Ui ui) {
        Job job = jobs.get(Objects.requireNonNull(reach.job()));
        String path = PushPaths.reach(policy.id()) + "/progress";
        boolean resumable = job.state() == Job.State.FAILED || job.state() == Job.State.CANCELLED;
        ReachRow all = reach.all();
        return new ReachPage(
                policy.title(),
                progress(job),
                job.isOver() ? "" : path,
                resumable ? "/jobs/" + job.id() + "/resumption" : "",
                STEPS.entrySet().stream()
                        .map(step -> Figure.of(
                                ui.words().number(step.getValue().applyAsLong(all)),
                                "push.unit",
                                "push.reach." + step.getKey()))
                        .toList(),
                tables(reach, ui));
    }

    private static JobProgress progress(Job job) {
        boolean running = !job.isOver();
        boolean stoppable = running && !job.cancelAsked();
        Long total = job.total();
        return new JobProgress(
                Label.of("push.job"),
                state(job),
                job.done(),
                total == null ? 0 : total,
                running && job.note() != null ? Label.of(job.note()) : Label.text(""),
                total == null ? Label.text("") : Label.of("job.progress", job.done(), total),
                "",
                stoppable ? "/jobs/" + job.id() + "/cancellation" : "");
    }

    private static Tag state(Job job) {
        Tone tone = switch (job.state()) {
            case WAITING, RUNNING -> Tone.BUSY;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.OFF;
        };
        boolean begun = job.state() == Job.State.WAITING && job.startedAt() != null;
        return Tag.of(tone, "job.state." + (begun ? "running" : job.state().code()));
    }

    private List<Table> tables(Reach reach, Ui ui) {
        return Stream.of(
                        byTenant(reach.tenants(), ui.words()),
                        by("region", reach, ReachRow::region, this::area, ui.words()),
                        by("industry", reach, ReachRow::industry, this::industry, ui.words()),
                        by(
                                "size",
                                reach,
                                ReachRow::size,
                                code -> vocabularies.get("size-classes").name(code, ui.locale()),
                                ui.words()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table byTenant(List<TenantReach> all, Wording words) {
        List<Table.Row> rows = all.stream()
                .map(one -> Table.Row.of(
                        one.tenant(),
                        "",
                        tenants.find(TenantId.of(one.tenant()))
                                .map(Tenant::name)
                                .orElse(one.tenant()),
                        Table.Cell.of(Tag.of(
                                one.state().equals("running") ? Tone.BUSY : Tone.NEUTRAL,
                                "push.reach.state." + one.state())),
                        Table.Cell.of(words.number(one.done()))))
                .toList();
        return Table.of(
                "push.reach.by-tenant",
                List.of(
                        Table.Column.of("push.reach.tenant"),
                        Table.Column.of("push.reach.state"),
                        Table.Column.numeric("push.reach.looked")),
                rows);
    }

    private Table by(
            String what, Reach reach, Function<ReachRow, String> key, Function<String, String> name, Wording words) {
        Map<String, ReachRow> grouped =
                reach.rows().stream().collect(Collectors.toMap(key, Function.identity(), Reach::sum, TreeMap::new));
        List<Table.Row> rows = grouped.entrySet().stream()
                .map(group -> row(group.getKey(), name, group.getValue(), words))
                .toList();
        List<Table.Column> columns = Stream.concat(
                        Stream.of(Table.Column.of("push.reach." + what)),
                        STEPS.keySet().stream().map(step -> Table.Column.numeric("push.reach." + step)))
                .toList();
        return Table.of("push.reach.by-" + what, columns, rows);
    }

    private static Table.Row row(String code, Function<String, String> name, ReachRow counted, Wording words) {
        Label title = code.isEmpty() ? Label.of("push.reach.unknown") : Label.text(name.apply(code));
        List<Table.Cell> cells = STEPS.values().stream()
                .map(step -> Table.Cell.of(words.number(step.applyAsLong(counted))))
                .toList();
        return new Table.Row(code, "", title, Label.text(""), cells, List.of());
    }

    private String area(String code) {
        return areas.name(code);
    }

    private String industry(String code) {
        return industries.find(code).map(found -> found.name()).orElse(code);
    }
}
