package io.qiqiao.job.runner;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.job.JobPutOff;
import io.qiqiao.job.JobStopped;
import io.qiqiao.job.JobStopped.Reason;
import io.qiqiao.job.runner.JobKinds.Work;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.work.Workers;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up jobs while it has free workers, and renews the leases of those that run. A process that is killed stops
 * renewing; its jobs are taken up elsewhere when their leases have run out, and go on from their checkpoints.
 */
@Singleton
@Requires(property = "qiqiao.jobs.enabled", notEquals = "false")
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(1);

    private final JobClaims claims;
    private final JobKinds kinds;
    private final JobEnding ending;
    private final JobConfiguration configuration;
    private final Workers workers;
    private final Map<UUID, RunningJob<?>> running = new ConcurrentHashMap<>();

    JobRunner(JobClaims claims, JobKinds kinds, JobEnding ending, JobConfiguration configuration) {
        this.claims = claims;
        this.kinds = kinds;
        this.ending = ending;
        this.configuration = configuration;
        this.workers = Workers.of("jobs", configuration.getWorkers());
    }

    @EventListener
    void start(StartupEvent started) {
        if (kinds.names().isEmpty()) {
            return;
        }
        workers.feed(configuration.getPoll(), () -> claims.claim().map(job -> () -> run(job)));
        Duration third = configuration.getLease().dividedBy(3);
        workers.tick(third.compareTo(LONGEST_RENEWAL) < 0 ? third : LONGEST_RENEWAL, this::renew);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running.values().forEach(run -> run.stop(Reason.SHUTTING_DOWN));
        if (!workers.stop(GRACE)) {
            LOG.warn("{} jobs did not stop in time; they go on when their leases have run out", running.size());
        }
    }

    private void renew() {
        for (RunningJob<?> run : running.values()) {
            try {
                claims.renew(run);
            } catch (RuntimeException broken) {
                LOG.warn("job {}: its lease cannot be renewed now: {}", run.id(), broken.toString());
            }
        }
    }

    private void run(ClaimedJob job) {
        if (job.attempts() > configuration.getAttempts()) {
            ending.givenUp(job);
            return;
        }
        Work<?> work;
        try {
            work = kinds.work(job);
        } catch (Exception unreadable) {
            ending.broken(job, null, unreadable);
            return;
        }
        RunningJob<?> run = work.run();
        running.put(job.id(), run);
        try {
            claims.tellCancelled(run);
            attempt(work);
        } finally {
            running.remove(job.id(), run);
        }
    }

    private void attempt(Work<?> work) {
        RunningJob<?> run = work.run();
        try {
            doIt(work);
            ending.done(run);
        } catch (JobStopped stopped) {
            ending.stopped(run, stopped);
        } catch (JobPutOff later) {
            ending.putOff(run, later.delay());
        } catch (Refusal refusal) {
            ending.refused(run, refusal);
        } catch (Throwable broken) {
            ending.broken(run.job(), run, broken);
        }
    }

    private static void doIt(Work<?> work) throws Exception {
        Optional<TenantId> tenant = work.run().findTenant();
        if (tenant.isEmpty()) {
            work.doIt();
            return;
        }
        try (PropagatedContext.Scope bound = CurrentTenant.bound(tenant.get()).propagate()) {
            work.doIt();
        }
    }
}
