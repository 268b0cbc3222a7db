package io.qiqiao.matching.life;

import io.qiqiao.library.listing.Listing;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How far a demand of the current tenant may go by itself: as far as its owner shares it. */
@Singleton
public class ReachOfDemands {

    private final TenantDirectory tenants;

    ReachOfDemands(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    /** Whether providers of a tenant may be told of the demand without anybody's asking for it. */
    public boolean reaches(Listing demand, String tenant) {
        return switch (demand.reach()) {
            case PUBLIC -> true;
            case NETWORK -> isInNetwork(tenant);
            case PRIVATE -> false;
        };
    }

    private boolean isInNetwork(String code) {
        Optional<Tenant> here = tenants.find(CurrentTenant.get());
        Optional<Tenant> there = tenants.find(TenantId.of(code));
        return here.isPresent()
                && there.isPresent()
                && (here.get().id().equals(there.get().id())
                        || here.get().isAbove(there.get())
                        || there.get().isAbove(here.get()));
    }
}
