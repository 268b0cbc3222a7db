package io.qiqiao.job.runner;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.job.JobStopped;
import io.qiqiao.job.JobStopped.Reason;
import io.qiqiao.job.runner.JobKinds.Work;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final JobClaims claims;
    private final JobKinds kinds;
    private final JobEnding ending;
    private final JobConfiguration configuration;
    private final Semaphore free;
    private final Map<UUID, RunningJob<?>> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("job-", 0).factory());
    // Two threads: a claim that waits for a lock must not let leases run out.
    private final ScheduledExecutorService ticks = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("jobs-", 0).factory());

    JobRunner(JobClaims claims, JobKinds kinds, JobEnding ending, JobConfiguration configuration) {
        this.claims = claims;
        this.kinds = kinds;
        this.ending = ending;
        this.configuration = configuration;
        this.free = new Semaphore(configuration.getWorkers());
    }

    @EventListener
    void start(StartupEvent started) {
        if (kinds.names().isEmpty()) {
            return;
        }
        long poll = configuration.getPoll().toMillis();
        ticks.scheduleWithFixedDelay(() -> quietly(this::claim), poll, poll, TimeUnit.MILLISECONDS);
        long renewal = Math.min(1_000, configuration.getLease().toMillis() / 3);
        ticks.scheduleWithFixedDelay(() -> quietly(this::renew), renewal, renewal, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        ticks.shutdownNow();
        running.values().forEach(run -> run.stop(Reason.SHUTTING_DOWN));
        workers.shutdown();
        if (!workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn(
                    "{} jobs did not stop in time; they go on elsewhere when their leases have run out",
                    running.size());
        }
    }

    private void claim() {
        while (free.tryAcquire()) {
            Optional<ClaimedJob> job = Optional.empty();
            try {
                job = claims.claim();
            } finally {
                if (job.isEmpty()) {
                    free.release();
                }
            }
            if (job.isEmpty()) {
                return;
            }
            ClaimedJob claimed = job.get();
            workers.execute(() -> {
                try {
                    quietly(() -> run(claimed));
                } finally {
                    free.release();
                }
            });
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

    private void renew() {
        running.values().forEach(run -> quietly(() -> claims.renew(run)));
    }

    /** A tick that throws would be the last one. */
    private static void quietly(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException broken) {
            LOG.warn("jobs: {}; tried again", broken.toString());
        }
    }
}
