package io.qiqiao.admin.rollout;

import io.qiqiao.tenancy.TenantId;
import java.util.Set;

/**
 * Which tenants are to be brought up to date.
 *
 * @param only these, quarantined or not; all when empty
 * @param quarantined whether those in quarantine are tried again as well
 */
public record RollOutPlan(Set<TenantId> only, boolean quarantined) {

    public RollOutPlan {
        only = Set.copyOf(only);
    }

    /** All that are not in quarantine. */
    public static RollOutPlan all() {
        return new RollOutPlan(Set.of(), false);
    }

    boolean has(TenantId tenant, boolean inQuarantine) {
        return only.isEmpty() ? quarantined || !inQuarantine : only.contains(tenant);
    }
}
