package io.qiqiao.admin.provisioning.step;

import io.qiqiao.admin.provisioning.ProvisioningStep;
import io.qiqiao.schema.TenantSchemas;
import io.qiqiao.tenancy.Tenant;
import jakarta.inject.Singleton;

/** Makes the tenant's database role. */
@Singleton
final class MakingTheRole implements ProvisioningStep {

    private final TenantSchemas schemas;

    MakingTheRole(TenantSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public String name() {
        return "role";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public void run(Tenant tenant) {
        schemas.makeRole(tenant.id());
    }
}
