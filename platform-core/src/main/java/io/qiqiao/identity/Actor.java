package io.qiqiao.identity;

import io.qiqiao.audit.AuditSubject;
import io.qiqiao.tenancy.TenantId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts, in the one membership in which they act now.
 *
 * @param tenant the membership's tenant, or null for an operator of the platform
 * @param scope what they are limited to by the key they act by, or null where their role alone counts
 */
public record Actor(
        UUID account,
        String name,
        @Nullable TenantId tenant,
        Role role,
        PartyRef party,
        @Nullable Set<Permission> scope) {

    /** Whether what they act by reaches so far; whether their role does is another matter. */
    boolean reaches(Permission permission) {
        return scope == null || scope.contains(permission);
    }

    /** The actor as the audit names them. */
    public AuditSubject subject() {
        return new AuditSubject(account, role.code(), party.kind(), party.id());
    }
}
