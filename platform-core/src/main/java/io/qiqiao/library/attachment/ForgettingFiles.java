package io.qiqiao.library.attachment;

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
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes files that no record has had for a while, now and then, for every tenant. Several processes may do so at once,
 * and one that dies in the middle leaves the rest to the next.
 */
@Singleton
@PortalRole
public class ForgettingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingFiles.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int PART = 500;

    private final TenantDirectory tenants;
    private final KeptFiles files;
    private final Duration every;
    private final Workers workers = Workers.of("files", 1);

    /** @param every how often it is looked for files that no record has any more */
    ForgettingFiles(
            TenantDirectory tenants, KeptFiles files, @Value("${qiqiao.attachments.every:PT6H}") Duration every) {
        this.tenants = tenants;
        this.files = files;
        this.every = every;
    }

    @EventListener
    void start(StartupEvent started) {
        workers.tick(every, this::runAll);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(GRACE);
    }

    /** Does so for the current tenant; answers how many files were removed. */
    public int run() {
        int removed = 0;
        try {
            int before;
            do {
                before = removed;
                for (String digest : files.dismiss(PART)) {
                    removed += files.remove(digest) ? 1 : 0;
                }
            } while (removed > before);
        } catch (IOException broken) {
            LOG.warn("a file of {} could not be removed; tried again", CurrentTenant.get(), broken);
        }
        return removed;
    }

    private void runAll() {
        tenants.list().stream()
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .forEach(this::run);
    }

    private void run(Tenant tenant) {
        try {
            CurrentTenant.run(tenant.id(), () -> {
                run();
            });
        } catch (RuntimeException broken) {
            LOG.warn("the files of {} could not be looked through; tried again", tenant.id(), broken);
        }
    }
}
