package io.qiqiao.identity;

import io.qiqiao.tenancy.TenantId;
import java.util.Collection;
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

    /** Those in which the persons {@code accounts} can act in a tenant now; of who is closed out of all there are none. */
    List<Membership> listActing(TenantId tenant, Collection<UUID> accounts);

    /** All memberships in a tenant, withdrawn ones too. */
    List<Membership> listIn(TenantId tenant);
}
