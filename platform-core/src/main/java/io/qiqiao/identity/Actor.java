package io.qiqiao.identity;

import io.qiqiao.audit.AuditSubject;
import io.qiqiao.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts, in the one membership in which they act now.
 *
 * @param tenant the membership's tenant, or null for an operator of the platform
 */
public record Actor(UUID account, String name, @Nullable TenantId tenant, Role role, PartyRef party) {

    /** The actor as the audit names them. */
    public AuditSubject subject() {
        return new AuditSubject(account, role.code(), party.kind(), party.id());
    }
}
