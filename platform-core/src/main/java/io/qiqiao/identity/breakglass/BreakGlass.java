package io.qiqiao.identity.breakglass;

import io.qiqiao.tenancy.TenantId;
import java.util.List;
import java.util.UUID;

/**
 * An operator has no business with any tenant's data. Where there is no other way, they ask for a visit: it has a reason,
 * it is proved by the second factor once more, the tenant's administrators see it before it begins, it changes nothing,
 * and it ends by itself within an hour.
 */
public interface BreakGlass {

    /**
     * Opens a visit of the present operator, who then signs in on the tenant's own host. One that is open ends.
     *
     * @throws io.qiqiao.kernel.Refusal invalid-input on {@code reason}, {@code code} or {@code password}; not-allowed when
     *     the operator has no second factor and must; not-found; tenant-suspended
     */
    Visit open(TenantId tenant, VisitRequest request);

    /** How the present operator proves who they are once more: {@code code} or {@code password}. */
    String proof();

    /** Ends the present operator's visit, if one is open. */
    void leave(TenantId tenant);

    /**
     * Ends a visit in the current tenant, by one of its administrators; does nothing when it is over.
     *
     * @throws io.qiqiao.kernel.Refusal not-found
     */
    void end(UUID visit);

    /** The latest visits in a tenant, the newest first. */
    List<Visit> listIn(TenantId tenant);
}
