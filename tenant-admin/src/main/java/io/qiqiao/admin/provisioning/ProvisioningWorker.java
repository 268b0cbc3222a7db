package io.qiqiao.admin.provisioning;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import io.qiqiao.kernel.role.AdminRole;
import io.qiqiao.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes tenants through their steps in the background, and goes on with what a killed process left. */
@AdminRole
@Singleton
public class ProvisioningWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningWorker.class);
    private static final int AT_ONCE = 2;

    private final TakingTheSteps steps;
    private final StepRows rows;
    private final Set<TenantId> begun = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("provisioning-", 0).factory());

    ProvisioningWorker(TakingTheSteps steps, StepRows rows) {
        this.steps = steps;
        this.rows = rows;
    }

    /** Begins with the steps a tenant has before it, also after one has failed; does nothing when it is at it. */
    public void begin(TenantId tenant) {
        if (begun.add(tenant)) {
            workers.execute(() -> {
                try {
                    steps.run(tenant, progress -> {});
                } catch (RuntimeException broken) {
                    LOG.warn("Tenant {}: provisioning was interrupted and will be taken up again", tenant, broken);
                } finally {
                    begun.remove(tenant);
                }
            });
        }
    }

    @EventListener
    void continueWith(ServerStartupEvent started) {
        continueAll();
    }

    /** What another process began and did not end. Whoever still works on it holds its lock, and this does nothing. */
    @Scheduled(fixedDelay = "15s", initialDelay = "15s")
    void continueAll() {
        rows.listUnfinished().forEach(code -> begin(TenantId.of(code)));
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
