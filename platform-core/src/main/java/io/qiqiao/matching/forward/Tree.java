package io.qiqiao.matching.forward;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.NoTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;

/** Where others stand to the current tenant: demands come from below, help comes from above. */
@Singleton
class Tree {

    private final TenantDirectory tenants;

    Tree(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    /** @throws Refusal not-found when the tenant does not lie below the current one */
    void requireBelow(String code) {
        if (!here().isAbove(get(code))) {
            throw Refusal.notFound();
        }
    }

    /** @throws Refusal not-found when the tenant does not lie above the current one */
    void requireAbove(String code) {
        if (!get(code).isAbove(here())) {
            throw Refusal.notFound();
        }
    }

    private Tenant here() {
        return tenants.find(CurrentTenant.get()).orElseThrow(NoTenant::new);
    }

    private Tenant get(String code) {
        return tenants.find(TenantId.of(code)).orElseThrow(Refusal::notFound);
    }
}
