package io.qiqiao.admin.provisioning.step;

import io.qiqiao.admin.provisioning.ProvisioningStep;
import io.qiqiao.schema.TenantSchemas;
import io.qiqiao.tenancy.Tenant;
import jakarta.inject.Singleton;

/** Gives the tenant's role its rights on its own schema, and on nothing else. */
@Singleton
final class GrantingTheRights implements ProvisioningStep {

    private final TenantSchemas schemas;

    GrantingTheRights(TenantSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public void run(Tenant tenant) {
        schemas.grantRights(tenant.id());
    }
}
