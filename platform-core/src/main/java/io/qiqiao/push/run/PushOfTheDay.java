package io.qiqiao.push.run;

import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobRun;
import io.qiqiao.kernel.role.PortalRole;
import jakarta.inject.Singleton;

/**
 * Delivers the policies whose conditions the day decides to those who qualify by time alone, slice by slice. Whoever has
 * a policy already gets nothing, so that a second run finds nothing to do.
 */
@Singleton
@PortalRole
class PushOfTheDay implements JobKind<DayOrder> {

    /** The job's name. */
    static final String NAME = "push-day";

    private final SlicingTheDay slicing;

    PushOfTheDay(SlicingTheDay slicing) {
        this.slicing = slicing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<DayOrder> parametersType() {
        return DayOrder.class;
    }

    @Override
    public String titleKey() {
        return "push.job.day";
    }

    @Override
    public void run(JobRun<DayOrder> run) {
        DayStep step = run.findCheckpoint(DayStep.class).orElseGet(() -> slicing.begin(run));
        while (!step.isAtTheEnd()) {
            run.progress(step.looked(), step.total(), "push.note.here");
            run.stopIfCancelled();
            step = slicing.next(run, step);
        }
        run.progress(step.looked(), step.looked(), null);
        run.report(step);
    }
}
