package io.qiqiao.push.saved;

import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobPutOff;
import io.qiqiao.job.JobRun;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.search.AskingAmong;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks what is new for the saved searches of one tenant that are due, piece by piece. What was told of a piece, that it was
 * looked at and when it is due again are one transaction: a run that was killed goes on behind the last piece.
 */
@Singleton
@PortalRole
class SavedSearchJob implements JobKind<SavedSearchOrder> {

    /** The job's name. */
    static final String NAME = "saved-searches";

    private final SavedRows rows;
    private final Numbering numbering;
    private final NewRecords newRecords;
    private final AskingAmong asking;
    private final Looking looking;
    private final Telling telling;
    private final SavedConfiguration configuration;

    SavedSearchJob(
            SavedRows rows,
            Numbering numbering,
            NewRecords newRecords,
            AskingAmong asking,
            Looking looking,
            Telling telling,
            SavedConfiguration configuration) {
        this.rows = rows;
        this.numbering = numbering;
        this.newRecords = newRecords;
        this.asking = asking;
        this.looking = looking;
        this.telling = telling;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SavedSearchOrder> parametersType() {
        return SavedSearchOrder.class;
    }

    @Override
    public String titleKey() {
        return "saved.job";
    }

    @Override
    public void run(JobRun<SavedSearchOrder> run) {
        Instant due = run.parameters().due();
        SavedSearchStep step =
                run.findCheckpoint(SavedSearchStep.class).orElseGet(() -> SavedSearchStep.begin(rows.countDue(due)));
        try {
            step = look(run, step, due);
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.SEARCH_DOWN) {
                throw refusal;
            }
            run.progress(step.looked(), step.total(), "saved.note.search");
            throw new JobPutOff(configuration.getWait());
        }
        run.progress(step.looked(), step.looked(), null);
        run.report(step);
    }

    private SavedSearchStep look(JobRun<SavedSearchOrder> run, SavedSearchStep begun, Instant due) {
        long least = rows.findLeast(due);
        if (least < 0) {
            return begun;
        }
        long upTo = numbering.number();
        asking.refresh();
        News news = new News(upTo, newRecords.list(least, upTo));
        SavedSearchStep step = begun;
        List<SavedSearch> piece = rows.listDue(due, step.after(), configuration.getPiece());
        while (!piece.isEmpty()) {
            run.progress(step.looked(), step.total(), "saved.note");
            run.stopIfCancelled();
            Map<UUID, Finding> findings = looking.look(piece, news);
            step = telling.tell(run, step, piece, findings, upTo);
            piece = rows.listDue(due, step.after(), configuration.getPiece());
        }
        return step;
    }
}
