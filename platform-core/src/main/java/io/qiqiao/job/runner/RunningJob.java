package io.qiqiao.job.runner;

import io.micronaut.json.JsonMapper;
import io.qiqiao.job.JobRun;
import io.qiqiao.job.JobStopped;
import io.qiqiao.job.JobStopped.Reason;
import io.qiqiao.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A run under way in this process: written by the kind's thread, read by the one that renews its lease. */
final class RunningJob<P> implements JobRun<P> {

    private final ClaimedJob job;
    private final P parameters;
    private final Checkpoints checkpoints;
    private final JsonMapper json;
    private final AtomicReference<@Nullable Reason> stop = new AtomicReference<>();
    private volatile Progress progress;
    private volatile @Nullable String report;

    RunningJob(ClaimedJob job, P parameters, Checkpoints checkpoints, JsonMapper json) {
        this.job = job;
        this.parameters = parameters;
        this.checkpoints = checkpoints;
        this.json = json;
        this.progress = new Progress(job.done(), job.total(), job.note());
        this.report = job.report();
    }

    @Override
    public UUID id() {
        return job.id();
    }

    @Override
    public Optional<TenantId> findTenant() {
        return job.findTenant();
    }

    @Override
    public P parameters() {
        return parameters;
    }

    @Override
    public String requestedBy() {
        return job.requestedBy();
    }

    @Override
    public <C> Optional<C> findCheckpoint(Class<C> type) {
        return checkpoints.find(job.id()).map(text -> {
            try {
                return json.readValue(text, type);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @Override
    public void saveCheckpoint(Object checkpoint) {
        if (checkpoints.save(job.id(), job.run(), text(checkpoint)) == 0) {
            stop(Reason.TAKEN_OVER);
            throw new JobStopped(Reason.TAKEN_OVER);
        }
    }

    @Override
    public void progress(long done, @Nullable Long total, @Nullable String note) {
        progress = new Progress(done, total, note);
    }

    @Override
    public void stopIfCancelled() {
        Reason reason = stop.get();
        if (reason != null) {
            throw new JobStopped(reason);
        }
    }

    @Override
    public void report(Object report) {
        this.report = text(report);
    }

    /** Asks the run to end; the first reason stands. */
    void stop(Reason reason) {
        stop.compareAndSet(null, reason);
    }

    ClaimedJob job() {
        return job;
    }

    Progress progress() {
        return progress;
    }

    @Nullable
    String reportText() {
        return report;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
