package io.qiqiao.admin.provisioning.step;

import io.qiqiao.admin.provisioning.ProvisioningStep;
import io.qiqiao.schema.TenantSchemas;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.registry.Registry;
import jakarta.inject.Singleton;

/** Makes the tenant's schema with all its tables, and notes the version it has then. */
@Singleton
final class MakingTheSchema implements ProvisioningStep {

    private final TenantSchemas schemas;
    private final Registry registry;

    MakingTheSchema(TenantSchemas schemas, Registry registry) {
        this.schemas = schemas;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public void run(Tenant tenant) {
        if (!schemas.makeSchema(tenant.id())) {
            // Left by an earlier run, of an earlier release perhaps.
            schemas.migrate(tenant.id());
        }
        registry.reach(tenant.id(), TenantSchemas.version());
    }
}
