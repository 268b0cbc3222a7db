package io.qiqiao.tenancy;

import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant on whose behalf the present work is done. It travels with {@link PropagatedContext}, so it follows a
 * request over threads, platform or virtual, and is bound at the doors only.
 */
public final class CurrentTenant {

    private CurrentTenant() {}

    /**
     * The tenant bound here.
     *
     * @throws NoTenant when none is
     */
    public static TenantId get() {
        return binding().tenant();
    }

    /** The tenant bound here, or empty. */
    public static Optional<TenantId> find() {
        return PropagatedContext.getOrEmpty().find(Binding.class).map(Binding::tenant);
    }

    /** Runs {@code work} for {@code tenant}; see {@link #call}. */
    public static void run(TenantId tenant, Runnable work) {
        bound(tenant).wrap(work).run();
    }

    /**
     * Calls {@code work} for {@code tenant} and returns its answer. What was bound before is bound again afterwards.
     *
     * @throws RebindingRefused when a connection of another tenant is open in the present binding
     */
    public static <T extends @Nullable Object> T call(TenantId tenant, Supplier<T> work) {
        return bound(tenant).propagate(work);
    }

    /** The present context with {@code tenant} bound: for doors that pass a context on instead of calling. */
    public static PropagatedContext bound(TenantId tenant) {
        PropagatedContext context = PropagatedContext.getOrEmpty();
        Optional<Binding> present = context.find(Binding.class);
        if (present.isEmpty()) {
            return context.plus(new Binding(tenant));
        }
        if (present.get().tenant().equals(tenant)) {
            return context;
        }
        present.get().refuseWhileOpen(tenant);
        return context.minus(present.get()).plus(new Binding(tenant));
    }

    /**
     * Binds {@code tenant} in the context that a filter hands on: for the HTTP door.
     *
     * @throws RebindingRefused when a connection of another tenant is open in the present binding
     */
    public static void bind(MutablePropagatedContext context, TenantId tenant) {
        Optional<Binding> present = context.getContext().find(Binding.class);
        if (present.isEmpty()) {
            context.add(new Binding(tenant));
        } else if (!present.get().tenant().equals(tenant)) {
            present.get().refuseWhileOpen(tenant);
            context.replace(present.get(), new Binding(tenant));
        }
    }

    static Binding binding() {
        return PropagatedContext.getOrEmpty().find(Binding.class).orElseThrow(NoTenant::new);
    }

    /** One binding of a tenant, counting the connections borrowed under it on whatever thread. */
    static final class Binding implements PropagatedContextElement {

        private final TenantId tenant;
        private final AtomicInteger open = new AtomicInteger();

        Binding(TenantId tenant) {
            this.tenant = tenant;
        }

        TenantId tenant() {
            return tenant;
        }

        void opened() {
            open.incrementAndGet();
        }

        void closed() {
            open.decrementAndGet();
        }

        private void refuseWhileOpen(TenantId other) {
            if (open.get() > 0) {
                throw new RebindingRefused(tenant, other);
            }
        }
    }
}
