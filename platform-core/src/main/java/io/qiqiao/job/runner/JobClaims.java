package io.qiqiao.job.runner;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.job.JobStopped;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Takes jobs up for this process. */
@Singleton
class JobClaims {

    private final JobQueue queue;
    private final JobKinds kinds;
    private final JobConfiguration configuration;

    JobClaims(JobQueue queue, JobKinds kinds, JobConfiguration configuration) {
        this.queue = queue;
        this.kinds = kinds;
        this.configuration = configuration;
    }

    /** The job whose turn it is, now held by this process, or empty when none waits. */
    @Transactional("platform")
    Optional<ClaimedJob> claim() {
        return queue.lockNext(kinds.names()).map(next -> {
            ClaimedJob job = next.again();
            queue.takeUp(job.id(), job.run(), job.attempts(), leaseMillis());
            queue.mark(job.id(), job.tenant(), job.run());
            return job;
        });
    }

    /** Holds it for another lease, and tells it when it is lost or to be cancelled. */
    void renew(RunningJob<?> run) {
        Progress progress = run.progress();
        int held = queue.renew(
                run.id(), run.job().run(), leaseMillis(), progress.done(), progress.total(), progress.note());
        if (held == 0) {
            run.stop(JobStopped.Reason.TAKEN_OVER);
        } else {
            tellCancelled(run);
        }
    }

    /** Tells a run that somebody has cancelled its job, be it before the run began. */
    void tellCancelled(RunningJob<?> run) {
        if (queue.isCancelAsked(run.id())) {
            run.stop(JobStopped.Reason.CANCELLED);
        }
    }

    private long leaseMillis() {
        return configuration.getLease().toMillis();
    }
}
