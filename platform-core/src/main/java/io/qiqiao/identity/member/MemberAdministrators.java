package io.qiqiao.identity.member;

import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Knows who looks after a tenant's members: those who are told of what concerns the tenant's safety. */
@Singleton
public class MemberAdministrators {

    private final MemberRows rows;
    private final Permissions permissions;

    MemberAdministrators(MemberRows rows, Permissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    /** Their accounts. */
    public List<UUID> listOf(TenantId tenant) {
        return rows.listAccounts(tenant.code(), List.of(permissions.rolesThatMay(Permission.MEMBER_MANAGE)));
    }
}
