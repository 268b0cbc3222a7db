package io.qiqiao.tenancy;

import java.util.List;
import java.util.Optional;

/** Reads the registry of tenants. Answers may be some seconds old. */
public interface TenantDirectory {

    Optional<Tenant> find(TenantId id);

    /** The tenant that lives at a host name without port: {@code 440106.<domain>} or one of its own domains. */
    Optional<Tenant> findByHost(String host);

    /** All tenants, in the order of their paths. */
    List<Tenant> list();

    /** The tenants directly below {@code id}. */
    List<Tenant> listBelow(TenantId id);
}
