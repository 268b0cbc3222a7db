package io.qiqiao.push.run;

import io.qiqiao.job.JobKind;
import io.qiqiao.job.JobPutOff;
import io.qiqiao.job.JobRun;
import io.qiqiao.job.JobStopped;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.push.rule.PushConfiguration;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * A run, in the issuing tenant: waits until the index has the policy, announces it to the tenants below, and looks on
 * while each of them delivers. It holds no worker while it waits. Cancelling it stops them; resuming it lets them go on.
 */
@Singleton
@PortalRole
class PushJob implements JobKind<PushOrder> {

    /** The job's name. */
    static final String NAME = "push";

    private final Announcing announcing;
    private final Watching watching;
    private final OutboxLook outbox;
    private final PushConfiguration configuration;
    private final Clock clock;

    PushJob(Announcing announcing, Watching watching, OutboxLook outbox, PushConfiguration configuration, Clock clock) {
        this.announcing = announcing;
        this.watching = watching;
        this.outbox = outbox;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PushOrder> parametersType() {
        return PushOrder.class;
    }

    @Override
    public String titleKey() {
        return "push.job";
    }

    @Override
    public void run(JobRun<PushOrder> run) {
        PushStep step = run.findCheckpoint(PushStep.class).orElseGet(() -> announcing.begin(run));
        try {
            run.stopIfCancelled();
        } catch (JobStopped stopped) {
            if (stopped.reason() == JobStopped.Reason.CANCELLED && step.announced() && !step.halted()) {
                announcing.halt(run, step);
            }
            throw stopped;
        }
        if (!step.announced()) {
            announcing.announce(run, step, isIndexed(run, step));
        } else if (step.halted()) {
            announcing.goOn(run, step);
        }
        watch(run, step);
    }

    /** Whether the index has it; while it may still come, the job waits. */
    private boolean isIndexed(JobRun<PushOrder> run, PushStep step) {
        PushOrder order = run.parameters();
        if (!outbox.waits(CurrentTenant.get().code(), order.policy(), order.version())) {
            return true;
        }
        if (clock.instant().isBefore(step.begun().plus(configuration.getIndexWait()))) {
            run.progress(0, null, "push.note.index");
            throw new JobPutOff(configuration.getLook());
        }
        return false;
    }

    private void watch(JobRun<PushOrder> run, PushStep step) {
        PushOrder order = run.parameters();
        HowFar far = watching.howFar(order.policy(), order.version(), order.deed());
        run.progress(far.done(), far.total() == 0 ? null : far.total(), "push.note.tenants");
        run.report(far);
        Instant latest = step.begun().plus(configuration.getLongestWatch());
        if (!far.isOver() && clock.instant().isBefore(latest)) {
            throw new JobPutOff(configuration.getLook());
        }
    }
}
