package io.qiqiao.admin.provisioning.step;

import io.qiqiao.admin.provisioning.ProvisioningStep;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.registry.Registry;
import jakarta.inject.Singleton;

/** Gives the placement its copy of the tenant, by which its role is known there. */
@Singleton
final class TellingThePlacement implements ProvisioningStep {

    private final Registry registry;

    TellingThePlacement(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public void run(Tenant tenant) {
        registry.copyToPlacement(tenant.id());
    }
}
