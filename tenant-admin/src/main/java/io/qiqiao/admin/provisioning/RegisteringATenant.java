package io.qiqiao.admin.provisioning;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters a tenant with all that is still to be done for it, whole or not at all; twice is once. */
@Singleton
class RegisteringATenant {

    static final String STEP = "register";

    private final Registry registry;
    private final Regions regions;
    private final Administrators administrators;
    private final RequestRows requests;
    private final StepRows stepRows;
    private final List<ProvisioningStep> steps;
    private final Clock clock;

    RegisteringATenant(
            Registry registry,
            Regions regions,
            Administrators administrators,
            RequestRows requests,
            StepRows stepRows,
            Collection<ProvisioningStep> steps,
            Clock clock) {
        this.registry = registry;
        this.regions = regions;
        this.administrators = administrators;
        this.requests = requests;
        this.stepRows = stepRows;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(ProvisioningStep::position))
                .toList();
        this.clock = clock;
    }

    @Transactional("control")
    void register(Opening opening, String portalName, String by) {
        Instant begun = clock.instant();
        if (opening.region().level() == Region.Level.TOWN) {
            regions.registerTown(opening.region().code(), opening.name());
        }
        Tenant tenant = registry.register(opening.registration(portalName));
        noteRequest(tenant.id(), account(opening), by);
        noteSteps(tenant.id(), begun);
    }

    private @Nullable UUID account(Opening opening) {
        TenantRequest.Administrator person = opening.administrator();
        return person == null ? null : administrators.ensure(person);
    }

    private void noteRequest(TenantId tenant, @Nullable UUID administrator, String by) {
        boolean late = administrator != null
                && requests.findById(tenant.code())
                        .filter(request -> request.administrator() == null)
                        .isPresent();
        requests.add(new RequestRow(tenant.code(), administrator, by, clock.instant()));
        if (late) {
            stepRows.repeat(tenant.code(), AppointingTheAdministrator.NAME);
        }
    }

    private void noteSteps(TenantId tenant, Instant begun) {
        if (stepRows.list(tenant.code()).isEmpty()) {
            stepRows.add(tenant.code(), 0, STEP);
            stepRows.begin(tenant.code(), STEP, begun);
            stepRows.end(tenant.code(), STEP, "done", clock.instant(), null);
        }
        steps.forEach(step -> stepRows.add(tenant.code(), step.position(), step.name()));
    }
}
