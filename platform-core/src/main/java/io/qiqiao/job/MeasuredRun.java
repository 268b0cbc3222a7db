package io.qiqiao.job;

import io.qiqiao.kernel.Ids;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run for a bench, in the current tenant: nobody watches it, nobody stops it, and it begins anew each time.
 *
 * @param <P> the kind's parameters
 */
public record MeasuredRun<P>(UUID id, P parameters) implements JobRun<P> {

    /** A run with an id of its own. */
    public static <P> MeasuredRun<P> of(P parameters) {
        return new MeasuredRun<>(Ids.next(), parameters);
    }

    @Override
    public Optional<TenantId> findTenant() {
        return CurrentTenant.find();
    }

    @Override
    public String requestedBy() {
        return "bench";
    }

    @Override
    public <C> Optional<C> findCheckpoint(Class<C> type) {
        return Optional.empty();
    }

    @Override
    public void saveCheckpoint(Object checkpoint) {}

    @Override
    public void progress(long done, @Nullable Long total, @Nullable String note) {}

    @Override
    public void stopIfCancelled() {}

    @Override
    public void report(Object report) {}
}
