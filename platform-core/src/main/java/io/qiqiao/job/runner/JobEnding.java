package io.qiqiao.job.runner;

import io.micronaut.json.JsonMapper;
import io.qiqiao.job.Job.State;
import io.qiqiao.job.JobProblem;
import io.qiqiao.job.JobStopped;
import io.qiqiao.job.JobStopped.Reason;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides and writes what becomes of a job when a run of it ends. */
@Singleton
final class JobEnding {

    private static final Logger LOG = LoggerFactory.getLogger(JobEnding.class);

    private final RunEnds ends;
    private final JobConfiguration configuration;
    private final JsonMapper json;

    JobEnding(RunEnds ends, JobConfiguration configuration, JsonMapper json) {
        this.ends = ends;
        this.configuration = configuration;
        this.json = json;
    }

    void done(RunningJob<?> run) {
        end(run.job(), run, State.DONE, null, Duration.ZERO);
    }

    void stopped(RunningJob<?> run, JobStopped stopped) {
        if (stopped.reason() == Reason.CANCELLED) {
            end(run.job(), run, State.CANCELLED, null, Duration.ZERO);
        } else if (stopped.reason() == Reason.SHUTTING_DOWN) {
            end(run.job(), run, State.WAITING, null, Duration.ZERO);
        }
    }

    /** It waits for something; that it waited counts as no attempt. */
    void putOff(RunningJob<?> run, Duration delay) {
        end(run.job().afresh(), run, State.WAITING, null, delay);
    }

    /** Trying again would not help. */
    void refused(RunningJob<?> run, Refusal refusal) {
        JobProblem reason =
                JobProblem.of(refusal.detailKey(), refusal.arguments().toArray());
        end(run.job(), run, State.FAILED, reason, Duration.ZERO);
    }

    /** Tries again later, or no more when it got no further several times in a row. */
    void broken(ClaimedJob job, @Nullable RunningJob<?> run, Throwable broken) {
        LOG.warn("job {} {}, run {}: the attempt failed", job.kind(), job.id(), job.run(), broken);
        JobProblem problem = JobProblem.of("job.problem.broken", job.id() + "/" + job.run());
        boolean gotFurther = run != null && run.progress().done() > job.done();
        int attempts = gotFurther ? 1 : job.attempts();
        State next = attempts < configuration.getAttempts() ? State.WAITING : State.FAILED;
        end(job, run, next, problem, delayAfter(attempts));
    }

    /** It ended no run so far, by killing its process for one: no more attempts. */
    void givenUp(ClaimedJob job) {
        end(job, null, State.FAILED, JobProblem.of("job.problem.given-up", job.attempts() - 1), Duration.ZERO);
    }

    private Duration delayAfter(int attempts) {
        Duration delay = configuration.getBackOff().multipliedBy(1L << Math.min(attempts - 1, 20));
        Duration longest = configuration.getLongestBackOff();
        return delay.compareTo(longest) < 0 ? delay : longest;
    }

    private void end(
            ClaimedJob job, @Nullable RunningJob<?> run, State state, @Nullable JobProblem problem, Duration delay) {
        Progress progress = run == null ? new Progress(job.done(), job.total(), job.note()) : run.progress();
        String report = run == null ? job.report() : run.reportText();
        ends.write(new RunEnd(
                job.id(),
                job.run(),
                state.code(),
                job.attempts(),
                delay.toMillis(),
                progress.done(),
                progress.total(),
                progress.note(),
                report,
                text(problem)));
    }

    private @Nullable String text(@Nullable JobProblem problem) {
        try {
            return problem == null ? null : json.writeValueAsString(problem);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
