package io.qiqiao.push.run;

import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobRun;
import io.qiqiao.kernel.role.PortalRole;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Delivers a policy to the enterprises of one tenant, or calls it back, slice by slice. Each slice is one transaction with
 * its checkpoint, so that a run that was killed goes on behind the last slice, and a second run finds nothing to do.
 */
@Singleton
@PortalRole
class PushHere implements JobKind<HereOrder> {

    /** The job's name. */
    static final String NAME = "push-here";

    /** The issuer need not be told more often. */
    private static final Duration NEWS = Duration.ofSeconds(2);

    private final Slicing slicing;
    private final TellingReach telling;
    private final Clock clock;

    PushHere(Slicing slicing, TellingReach telling, Clock clock) {
        this.slicing = slicing;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<HereOrder> parametersType() {
        return HereOrder.class;
    }

    @Override
    public String titleKey() {
        return "push.job.here";
    }

    @Override
    public void run(JobRun<HereOrder> run) {
        HereStep step = run.findCheckpoint(HereStep.class).orElseGet(() -> slicing.begin(run));
        Instant told = clock.instant();
        while (!step.ended()) {
            run.progress(step.looked(), step.total(), "push.note.here");
            run.stopIfCancelled();
            step = step.isAtTheEnd() ? slicing.end(run, step) : slicing.next(run, step);
            if (Duration.between(told, clock.instant()).compareTo(NEWS) > 0) {
                telling.progress(run.parameters(), step);
                told = clock.instant();
            }
        }
        run.progress(step.looked(), step.looked(), null);
        run.report(step);
    }
}
