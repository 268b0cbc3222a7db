package io.qiqiao.identity;

import io.qiqiao.audit.AuditSubject;
import io.qiqiao.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is in a tenant.
 *
 * @param tenant null for a member of the platform itself, an operator
 * @param party whom they act for
 */
public record Membership(UUID id, UUID account, @Nullable TenantId tenant, Role role, PartyRef party, State state) {

    /** Whether it can be acted in. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        WITHDRAWN
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whoever acts in it, as the audit names them. */
    public AuditSubject subject() {
        return new AuditSubject(account, role.code(), party.kind(), party.id());
    }
}
