package io.qiqiao.library.quality;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.kernel.work.Workers;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees that every tenant's records are looked after once a day, in whichever process comes first. */
@Singleton
@PortalRole
class UpkeepClock {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepClock.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final TenantDirectory tenants;
    private final UpkeepDay day;
    private final Duration every;
    private final Workers workers = Workers.of("upkeep", 1);

    /** @param every how often the tenants are asked whether the day's work is done */
    UpkeepClock(TenantDirectory tenants, UpkeepDay day, @Value("${qiqiao.quality.every:PT1H}") Duration every) {
        this.tenants = tenants;
        this.day = day;
        this.every = every;
    }

    @EventListener
    void start(StartupEvent started) {
        workers.tick(every, this::run);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(GRACE);
    }

    private void run() {
        tenants.list().stream()
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .forEach(this::run);
    }

    private void run(Tenant tenant) {
        try {
            CurrentTenant.run(tenant.id(), day::run);
        } catch (RuntimeException broken) {
            LOG.warn("the records of {} could not be looked after; tried again", tenant.id(), broken);
        }
    }
}
