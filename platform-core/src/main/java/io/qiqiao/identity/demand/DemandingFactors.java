package io.qiqiao.identity.demand;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.factor.FactorDemands;
import io.qiqiao.identity.rule.SignInRules;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Demands a second factor of a tenant's roles. A demand adds to the rule of all tenants and takes nothing from it. It
 * works at once: who has no factor and acts in such a role is signed out, and sets one up at the next sign-in.
 */
@Singleton
public class DemandingFactors {

    private final FactorDemands demands;
    private final SignInRules rules;
    private final Sessions sessions;
    private final Memberships memberships;
    private final Audit audit;

    DemandingFactors(
            FactorDemands demands, SignInRules rules, Sessions sessions, Memberships memberships, Audit audit) {
        this.demands = demands;
        this.rules = rules;
        this.sessions = sessions;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** Every role there is in tenants, and what is asked of it in this one. */
    public List<RoleDemand> list(TenantId tenant) {
        Set<Role> asked = demands.listOf(tenant);
        return roles().stream()
                .map(role -> new RoleDemand(role, rules.of(role).factor(), asked.contains(role)))
                .toList();
    }

    /** Demands it of these roles and of no others beyond the rule; roles of the rule need no demand and are passed over. */
    @Transactional("control")
    public void demand(TenantId tenant, Set<Role> roles) {
        Set<Role> before = demands.listOf(tenant);
        demands.demand(
                tenant, roles.stream().filter(role -> !rules.of(role).factor()).collect(Collectors.toSet()));
        List<Role> added = demands.listOf(tenant).stream()
                .filter(role -> !before.contains(role))
                .filter(role -> demands.isDemanded(role, tenant))
                .toList();
        if (!added.isEmpty()) {
            sessions.endUnproved(tenant, added);
        }
        audit.record(
                AuditEvent.of("factor-demand").about("tenant", tenant.code()).with("roles", codes(tenant)));
    }

    /** Whether it is asked of the account in anything it is now. */
    public boolean isDemandedOf(UUID account) {
        return memberships.listOf(account).stream()
                .anyMatch(held -> held.isActive() && demands.isDemanded(held.role(), held.tenant()));
    }

    private String codes(TenantId tenant) {
        return list(tenant).stream()
                .filter(RoleDemand::demanded)
                .map(demand -> demand.role().code())
                .collect(Collectors.joining(" "));
    }

    private static Set<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.OPERATOR)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
