package io.qiqiao.admin.provisioning;

import io.qiqiao.admin.database.TenantLocks;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a registered tenant through the steps it still has before it. Ends at the first that fails. */
@Singleton
public class TakingTheSteps {

    private static final Logger LOG = LoggerFactory.getLogger(TakingTheSteps.class);

    private final Provisioning provisioning;
    private final Map<String, ProvisioningStep> steps;
    private final StepRows rows;
    private final TenantLocks locks;
    private final Audit audit;
    private final Clock clock;

    TakingTheSteps(
            Provisioning provisioning,
            Collection<ProvisioningStep> steps,
            StepRows rows,
            TenantLocks locks,
            Audit audit,
            Clock clock) {
        this.provisioning = provisioning;
        this.steps = steps.stream().collect(Collectors.toMap(ProvisioningStep::name, Function.identity()));
        this.rows = rows;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Goes on where it was left, and returns when all is done or a step has failed. Returns at once when another
     * process is at it.
     *
     * @param told is told after each step
     */
    public Progress run(TenantId tenant, Consumer<Progress> told) {
        Optional<TenantLocks.Held> lock = locks.take(tenant);
        if (lock.isPresent()) {
            try (TenantLocks.Held held = lock.get()) {
                takeAll(tenant, told);
            }
        }
        return provisioning.get(tenant);
    }

    private void takeAll(TenantId tenant, Consumer<Progress> told) {
        for (StepState state : provisioning.get(tenant).steps()) {
            if (!state.isDone() && !take(tenant, state.step(), told)) {
                return;
            }
        }
    }

    private boolean take(TenantId tenant, String name, Consumer<Progress> told) {
        rows.begin(tenant.code(), name, clock.instant());
        boolean done = succeeds(tenant, name);
        told.accept(provisioning.get(tenant));
        return done;
    }

    private boolean succeeds(TenantId tenant, String name) {
        try {
            ProvisioningStep step = steps.get(name);
            if (step != null) {
                step.run(provisioning.get(tenant).tenant());
            }
            rows.end(tenant.code(), name, "done", clock.instant(), null);
            audit.record(step(tenant, name));
            return true;
        } catch (RuntimeException broken) {
            LOG.warn("Tenant {}: step {} failed", tenant, name, broken);
            rows.end(tenant.code(), name, "failed", clock.instant(), String.valueOf(broken.getMessage()));
            audit.record(step(tenant, name).failed());
            return false;
        }
    }

    private static AuditEvent step(TenantId tenant, String name) {
        return AuditEvent.of("tenant-opening")
                .about("tenant", tenant)
                .by(AuditSubject.SYSTEM)
                .with("step", name);
    }
}
