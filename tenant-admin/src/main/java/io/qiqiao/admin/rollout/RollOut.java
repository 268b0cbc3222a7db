package io.qiqiao.admin.rollout;

import io.qiqiao.admin.database.TenantLocks;
import io.qiqiao.schema.TenantSchemas;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import io.qiqiao.tenancy.registry.SchemaState;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings all tenants' schemas to this release's version: one first, then several at a time. A tenant that fails is put
 * in quarantine and reported, the others go on. Killed, it goes on where it was: each tenant's version is noted when it
 * is reached, and nothing is done for a tenant that has it.
 */
@Singleton
public class RollOut {

    private static final Logger LOG = LoggerFactory.getLogger(RollOut.class);

    private final Registry registry;
    private final TenantSchemas schemas;
    private final TenantLocks locks;
    private final RollOutConfiguration configuration;

    RollOut(Registry registry, TenantSchemas schemas, TenantLocks locks, RollOutConfiguration configuration) {
        this.registry = registry;
        this.schemas = schemas;
        this.locks = locks;
        this.configuration = configuration;
    }

    /** @param told is told after each tenant; calls come from several threads, one at a time */
    public RollOutReport run(RollOutPlan plan, Consumer<RollOutReport> told) {
        RollOutTally tally = tally(plan, TenantSchemas.version());
        told.accept(tally.report());
        List<TenantId> due = tally.due();
        if (!due.isEmpty()) {
            migrate(due.getFirst(), tally, told);
            if (tally.report().isClean()) {
                migrateAll(due.subList(1, due.size()), tally, told);
            } else {
                tally.stop();
            }
        }
        return tally.report();
    }

    private RollOutTally tally(RollOutPlan plan, String version) {
        List<TenantId> due = new ArrayList<>();
        List<String> quarantined = new ArrayList<>();
        int current = 0;
        for (SchemaState state : registry.listSchemaStates()) {
            TenantId id = state.tenant().id();
            if (state.tenant().state() == Tenant.State.PROVISIONING) {
                continue;
            }
            if (version.equals(state.version())) {
                current++;
            } else if (plan.has(id, state.quarantine() != null)) {
                due.add(id);
            } else if (state.quarantine() != null) {
                quarantined.add(id.code());
            }
        }
        return new RollOutTally(version, canaryFirst(due), current, quarantined);
    }

    private List<TenantId> canaryFirst(List<TenantId> due) {
        configuration.getCanary().flatMap(TenantId::find).filter(due::remove).ifPresent(due::addFirst);
        return due;
    }

    private void migrateAll(List<TenantId> due, RollOutTally tally, Consumer<RollOutReport> told) {
        try (ExecutorService workers = Executors.newFixedThreadPool(configuration.getParallel())) {
            due.forEach(tenant -> workers.execute(() -> {
                if (tally.failed() > configuration.getMostFailures()) {
                    tally.stop();
                } else {
                    migrate(tenant, tally, told);
                }
            }));
        }
    }

    private void migrate(TenantId tenant, RollOutTally tally, Consumer<RollOutReport> told) {
        Optional<TenantLocks.Held> lock = locks.take(tenant);
        if (lock.isEmpty()) {
            tally.failed(tenant, "another process is changing this schema");
        } else {
            try (TenantLocks.Held held = lock.get()) {
                change(tenant, tally);
            }
        }
        synchronized (tally) {
            told.accept(tally.report());
        }
    }

    private void change(TenantId tenant, RollOutTally tally) {
        try {
            schemas.migrate(tenant);
            registry.reach(tenant, TenantSchemas.version());
            tally.done();
        } catch (RuntimeException broken) {
            LOG.warn("Tenant {}: the schema could not be brought up to date", tenant, broken);
            String problem = String.valueOf(broken.getMessage());
            registry.quarantine(tenant, problem);
            tally.failed(tenant, problem);
        }
    }
}
