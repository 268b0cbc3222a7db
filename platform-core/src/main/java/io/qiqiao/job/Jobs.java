package io.qiqiao.job;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door to jobs. The bean injected without a name is the current tenant's and sees no other's; the one
 * {@code @Named("platform")} holds the platform's own jobs, which belong to no tenant.
 */
public final class Jobs {

    private static final UUID ABOVE_ALL = new UUID(-1, -1);

    private final JobStore store;
    private final JsonMapper json;
    private final Clock clock;

    private Jobs(JobStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Requests a job in the present transaction: it begins when that has committed, and never where it rolls back.
     *
     * @param kind the name of a {@link JobKind}; where no process knows it yet, the job waits until one does
     * @param parameters what that kind takes, {@code @Serdeable}
     * @param requestedBy who asks: an account's id, or a capability's name
     */
    public UUID request(String kind, Object parameters, String requestedBy) {
        UUID id = Ids.next();
        store.add(id, kind, text(parameters), requestedBy, clock.instant());
        return id;
    }

    public Optional<Job> find(UUID id) {
        return store.find(id).map(this::job);
    }

    /** @throws Refusal not-found when there is none, or it is another tenant's */
    public Job get(UUID id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * The newest first.
     *
     * @param after the cursor of an earlier slice, or null for the first
     * @param size how many at most
     */
    public Slice<Job> list(@Nullable String after, int size) {
        List<Job> jobs = store.list(after == null ? ABOVE_ALL : Ids.of(after), size).stream()
                .map(this::job)
                .toList();
        return new Slice<>(jobs, jobs.size() < size ? null : jobs.getLast().id().toString());
    }

    /**
     * Cancels it: one that waits is over at once, one that runs ends at its next stop. Cancelling twice is cancelling.
     *
     * @throws Refusal not-found, or wrong-state when it is over already
     */
    public Job cancel(UUID id) {
        Job before = get(id);
        if (store.cancel(id) == 0 && before.state() != Job.State.CANCELLED) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "job.is-over");
        }
        return get(id);
    }

    /**
     * Lets a failed or cancelled one go on from its last checkpoint.
     *
     * @throws Refusal not-found, or wrong-state when it neither failed nor was cancelled
     */
    public Job resume(UUID id) {
        get(id);
        if (store.resume(id) == 0) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "job.nothing-to-resume");
        }
        return get(id);
    }

    private Job job(JobRow row) {
        return new Job(
                row.id(),
                row.kind(),
                Job.State.of(row.state()),
                row.requestedBy(),
                row.requestedAt(),
                row.startedAt(),
                row.finishedAt(),
                row.done(),
                row.total(),
                row.note(),
                read(row.report(), JsonNode.class),
                read(row.problem(), JobProblem.class),
                row.cancelAsked());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Makes the two doors. */
    @Factory
    static final class Doors {

        @Singleton
        @Primary
        Jobs ofTenant(JobStore.OfTenant store, JsonMapper json, Clock clock) {
            return new Jobs(store, json, clock);
        }

        @Singleton
        @Named("platform")
        Jobs ofPlatform(JobStore.OfPlatform store, JsonMapper json, Clock clock) {
            return new Jobs(store, json, clock);
        }
    }
}
