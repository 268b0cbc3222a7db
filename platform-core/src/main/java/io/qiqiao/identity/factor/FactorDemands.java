package io.qiqiao.identity.factor;

import io.qiqiao.identity.Role;
import io.qiqiao.identity.rule.SignInRules;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who must have a second factor: the roles of the rule, and those of whom a tenant demands it beyond that. */
@Singleton
public final class FactorDemands {

    private static final Logger LOG = LoggerFactory.getLogger(FactorDemands.class);

    private final FactorRows rows;
    private final SignInRules rules;
    private final boolean waived;

    FactorDemands(FactorRows rows, SignInRules rules, FactorConfiguration configuration) {
        this.rows = rows;
        this.rules = rules;
        this.waived = configuration.isWaived();
        if (waived) {
            LOG.warn("No second factor is demanded of anybody here: this is for demonstrations only");
        }
    }

    /** Whether who has this role in this tenant must have one. */
    public boolean isDemanded(Role role, @Nullable TenantId tenant) {
        return !waived && (rules.of(role).factor() || isTenants(role, tenant));
    }

    /** Of which roles the tenant demands it, the rule's own among them. */
    public Set<Role> listOf(TenantId tenant) {
        Set<String> own = Set.copyOf(rows.listDemands(tenant.code()));
        return Arrays.stream(Role.values())
                .filter(role -> rules.of(role).factor() || own.contains(role.code()))
                .collect(Collectors.toSet());
    }

    /** Demands it of these roles of the tenant and no others; those of the rule need no demand. */
    public void demand(TenantId tenant, Set<Role> roles) {
        rows.removeDemands(tenant.code());
        roles.forEach(role -> rows.demand(tenant.code(), role.code()));
    }

    private boolean isTenants(Role role, @Nullable TenantId tenant) {
        return tenant != null && rows.listDemands(tenant.code()).contains(role.code());
    }
}
