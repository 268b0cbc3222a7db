package io.qiqiao.admin.provisioning;

import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody's say reaches in the tree of tenants.
 *
 * @param by who it is, as the log and the registry note it
 * @param top the tenant whose officer they are, or null for an operator, whose say reaches everywhere
 */
public record Mandate(String by, @Nullable Tenant top) {

    /** The mandate of whoever has the machine: the command line's. */
    public static Mandate operator(String by) {
        return new Mandate(by, null);
    }

    /** @throws Refusal not-allowed for anybody but operators and officers */
    public static Mandate of(Actor actor, TenantDirectory directory) {
        String by = actor.account().toString();
        if (actor.role() == Role.OPERATOR) {
            return operator(by);
        }
        if (actor.role() == Role.OFFICER && actor.tenant() != null) {
            return new Mandate(by, directory.find(actor.tenant()).orElseThrow(Mandate::refusal));
        }
        throw refusal();
    }

    /** Whether a new tenant may be opened below {@code parent}; null is the top of a new subtree. */
    public boolean mayOpenBelow(@Nullable Tenant parent) {
        return top == null || (parent != null && (parent.id().equals(top.id()) || top.isAbove(parent)));
    }

    /** Whether this tenant is seen: one's own and those below. */
    public boolean sees(Tenant tenant) {
        return top == null || tenant.id().equals(top.id()) || top.isAbove(tenant);
    }

    /** Whether this tenant's state may be changed: those below one's own. */
    public boolean governs(Tenant tenant) {
        return top == null || top.isAbove(tenant);
    }

    /** The tenant, when it is there and seen. */
    public Tenant requireSeen(Optional<Tenant> tenant, String code) {
        return tenant.filter(this::sees)
                .orElseThrow(() -> Refusal.of(ErrorCode.NOT_FOUND, "provisioning.tenant.unknown", code));
    }

    /** @throws Refusal not-found for a tenant that is not seen, not-allowed for one that is not governed */
    public Tenant requireGoverned(Optional<Tenant> tenant, String code) {
        Tenant seen = requireSeen(tenant, code);
        if (!governs(seen)) {
            throw refusal();
        }
        return seen;
    }

    private static Refusal refusal() {
        return Refusal.of(ErrorCode.NOT_ALLOWED, "provisioning.not-yours");
    }
}
