package io.qiqiao.job.runner;

import io.micronaut.json.JsonMapper;
import io.qiqiao.job.JobKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of job this process can run; it leaves the others to processes that have them. */
@Singleton
final class JobKinds {

    private final Map<String, JobKind<?>> byName;
    private final Checkpoints.OfTenant checkpointsOfTenant;
    private final Checkpoints.OfPlatform checkpointsOfPlatform;
    private final JsonMapper json;

    JobKinds(
            List<JobKind<?>> kinds,
            Checkpoints.OfTenant checkpointsOfTenant,
            Checkpoints.OfPlatform checkpointsOfPlatform,
            JsonMapper json) {
        this.byName = kinds.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, Function.identity()));
        this.checkpointsOfTenant = checkpointsOfTenant;
        this.checkpointsOfPlatform = checkpointsOfPlatform;
        this.json = json;
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Readies a claimed job to be run. */
    Work<?> work(ClaimedJob job) throws IOException {
        JobKind<?> kind = byName.get(job.kind());
        if (kind == null) {
            throw new IllegalStateException("no job kind " + job.kind());
        }
        return work(job, kind);
    }

    private <P> Work<P> work(ClaimedJob job, JobKind<P> kind) throws IOException {
        P parameters = json.readValue(job.parameters(), kind.parametersType());
        Checkpoints checkpoints = job.findTenant().isPresent() ? checkpointsOfTenant : checkpointsOfPlatform;
        return new Work<>(kind, new RunningJob<>(job, parameters, checkpoints, json));
    }

    /** A kind, and the run it is to do. */
    record Work<P>(JobKind<P> kind, RunningJob<P> run) {

        void doIt() throws Exception {
            kind.run(run);
        }
    }
}
