package io.qiqiao.admin.provisioning.step;

import io.qiqiao.admin.provisioning.ProvisioningStep;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.registry.Registry;
import jakarta.inject.Singleton;

/** Lets people in. A tenant that was suspended in the meantime stays so. */
@Singleton
final class OpeningThePortal implements ProvisioningStep {

    private final Registry registry;

    OpeningThePortal(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public void run(Tenant tenant) {
        if (tenant.state() == Tenant.State.PROVISIONING) {
            registry.enter(tenant.id(), Tenant.State.ACTIVE);
        }
    }
}
