package io.qiqiao.identity;

import io.qiqiao.tenancy.TenantId;
import java.util.List;
import java.util.UUID;

/** Who is what in which tenant. */
public interface Memberships {

    /** Makes the account a member; the same membership again, withdrawn or not, becomes the one active membership. */
    Membership grant(UUID account, TenantId tenant, Role role, PartyRef party);

    /** Makes the account an operator of the platform; does nothing when it is one. */
    Membership grantOperator(UUID account);

    /** Takes a membership away. Sessions that act in it end within seconds. */
    void withdraw(UUID membership);

    /** All memberships of a person, withdrawn ones too. */
    List<Membership> listOf(UUID account);

    /** All memberships in a tenant, withdrawn ones too. */
    List<Membership> listIn(TenantId tenant);
}
