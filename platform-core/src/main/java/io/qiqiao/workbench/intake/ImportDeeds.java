package io.qiqiao.workbench.intake;

import io.qiqiao.job.Job;
import io.qiqiao.library.intake.ImportCounts;
import io.qiqiao.library.intake.ImportingListings;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.WorkPaths;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be done with an import that is over. */
@Singleton
class ImportDeeds {

    private final ImportingListings importing;

    ImportDeeds(ImportingListings importing) {
        this.importing = importing;
    }

    List<Link> list(Job job, ImportCounts counts, boolean dry, Ui ui) {
        List<Link> deeds = new ArrayList<>();
        if (job.state() == Job.State.FAILED || job.state() == Job.State.CANCELLED) {
            deeds.add(Link.deed(WorkPaths.imported(job.id()) + "/resumption", "job.resume")
                    .as(Tone.ACCENT));
        }
        if (dry && job.state() == Job.State.DONE) {
            confirmation(job, counts, ui).ifPresent(deeds::add);
            if (counts.refused() > 0) {
                deeds.add(Link.to(WorkPaths.IMPORT, "workbench.import.trial.again"));
            }
        }
        return deeds;
    }

    private Optional<Link> confirmation(Job job, ImportCounts counts, Ui ui) {
        Optional<UUID> confirmed = importing.findConfirmation(job.id());
        if (confirmed.isPresent()) {
            return confirmed.map(of -> Link.to(WorkPaths.imported(of), "workbench.import.trial.confirmed"));
        }
        long writes = counts.fresh() + counts.changed();
        Label words = Label.of("workbench.import.trial.confirm", ui.words().number(writes));
        return writes == 0
                ? Optional.empty()
                : Optional.of(new Link(words, WorkPaths.imported(job.id()) + "/confirmation", true, Tone.ACCENT, ""));
    }

    /** The report, where there is something to mend, or it is all done. */
    List<Link> listFiles(Job job, ImportCounts counts) {
        if (importing.findHead(job.id()).isEmpty() || !job.isOver() || counts.done() == 0) {
            return List.of();
        }
        String path = WorkPaths.imported(job.id()) + "/report?format=";
        String all = counts.refused() + counts.corrected() == 0 ? "&all=true" : "";
        return List.of(
                Link.to(path + "xlsx" + all, "workbench.import.report.xlsx").with("download"),
                Link.to(path + "csv" + all, "workbench.import.report.csv").with("download"),
                Link.to(path + "jsonl" + all, "workbench.import.report.jsonl").with("download"));
    }
}
