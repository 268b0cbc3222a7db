package io.qiqiao.workbench.intake;

import io.qiqiao.job.Job;
import io.qiqiao.library.intake.ImportCounts;
import io.qiqiao.web.progress.JobProgress;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;

/** How far an import or a trial is, and what has come of it. */
@Singleton
class ImportProgress {

    JobProgress of(Job job, ImportCounts counts, boolean dry, Ui ui) {
        String done = ui.words().number(counts.done());
        String total = ui.words().number(counts.total());
        return new JobProgress(
                Label.of(ImportPages.key(dry, "progress")),
                ImportRuns.state(job),
                counts.done(),
                counts.total(),
                Label.of(job.isOver() ? "workbench.import.over" : "workbench.import.now", done, total),
                dry ? tried(counts, ui) : kept(counts, ui),
                "",
                job.isOver() || job.cancelAsked() ? "" : WorkPaths.imported(job.id()) + "/cancellation");
    }

    private static Label kept(ImportCounts counts, Ui ui) {
        return Label.of(
                "workbench.import.outcome",
                ui.words().number(counts.accepted() + counts.unchanged()),
                ui.words().number(counts.corrected()),
                ui.words().number(counts.refused()));
    }

    private static Label tried(ImportCounts counts, Ui ui) {
        return Label.of(
                "workbench.import.trial.outcome",
                ui.words().number(counts.fresh()),
                ui.words().number(counts.changed()),
                ui.words().number(counts.unchanged()),
                ui.words().number(counts.refused()));
    }
}
