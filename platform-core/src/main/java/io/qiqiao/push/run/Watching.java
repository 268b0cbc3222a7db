package io.qiqiao.push.run;

import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Looks how far the tenants are. Nobody waits for one that is suspended: it goes on when it is back. */
@Singleton
class Watching {

    private final ReachRows rows;
    private final TenantDirectory tenants;

    Watching(ReachRows rows, TenantDirectory tenants) {
        this.rows = rows;
        this.tenants = tenants;
    }

    HowFar howFar(UUID policy, long version, Deed deed) {
        List<TenantReach> all = rows.listTenants(policy, version, deed.code()).stream()
                .filter(one -> one.isOver() || isActive(one.tenant()))
                .toList();
        return new HowFar(
                all.size(),
                all.stream().filter(TenantReach::isOver).count(),
                all.stream().mapToLong(TenantReach::done).sum(),
                all.stream().mapToLong(TenantReach::total).sum());
    }

    private boolean isActive(String code) {
        return tenants.find(TenantId.of(code))
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .isPresent();
    }
}
