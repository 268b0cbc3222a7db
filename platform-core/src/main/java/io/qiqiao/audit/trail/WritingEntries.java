package io.qiqiao.audit.trail;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes entries: in the transaction that is open, or past it. */
@Singleton
final class WritingEntries {

    private static final Logger LOG = LoggerFactory.getLogger(WritingEntries.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final EntryRows.OfTenant ofTenant;
    private final EntryRows.OfPlatform ofPlatform;
    private final TransactionOperations<Connection> tenantWork;
    private final TransactionOperations<Connection> platformWork;
    private final ThreadPoolExecutor aside;

    WritingEntries(
            EntryRows.OfTenant ofTenant,
            EntryRows.OfPlatform ofPlatform,
            TransactionOperations<Connection> tenantWork,
            @Named("platform") TransactionOperations<Connection> platformWork,
            AuditConfiguration configuration) {
        this.ofTenant = ofTenant;
        this.ofPlatform = ofPlatform;
        this.tenantWork = tenantWork;
        this.platformWork = platformWork;
        // One thread, so one connection: whoever is refused in a transaction holds one already.
        this.aside = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(configuration.getWaiting()),
                Thread.ofPlatform().daemon().name("audit-", 0).factory());
        aside.allowCoreThreadTimeOut(true);
    }

    /** In the present transaction where one is open; what cannot be noted is not done either. */
    void within(Optional<TenantId> tenant, EntryRow row) {
        write(tenant, row);
    }

    /** Whatever becomes of the present transaction. A refusal stands, even where it cannot be noted. */
    void alone(Optional<TenantId> tenant, EntryRow row) {
        if (isFree()) {
            quietly(tenant, row);
        } else {
            aside(tenant, row);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        aside.shutdown();
        if (!aside.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn(
                    "{} entries of the audit could not be written before the end",
                    aside.getQueue().size());
        }
    }

    private boolean isFree() {
        return tenantWork.findTransactionStatus().isEmpty()
                && platformWork.findTransactionStatus().isEmpty();
    }

    private void aside(Optional<TenantId> tenant, EntryRow row) {
        try {
            // Without the caller's context, which has its transaction.
            aside.execute(() ->
                    PropagatedContext.empty().wrap(() -> quietly(tenant, row)).run());
        } catch (RuntimeException full) {
            LOG.error("the audit cannot keep up; lost: {}", row, full);
        }
    }

    private void quietly(Optional<TenantId> tenant, EntryRow row) {
        try {
            write(tenant, row);
        } catch (RuntimeException broken) {
            LOG.error("an entry of the audit could not be written: {}", row, broken);
        }
    }

    private void write(Optional<TenantId> tenant, EntryRow row) {
        if (tenant.isPresent()) {
            CurrentTenant.run(tenant.get(), () -> ofTenant.add(row));
        } else {
            ofPlatform.add(row);
        }
    }
}
