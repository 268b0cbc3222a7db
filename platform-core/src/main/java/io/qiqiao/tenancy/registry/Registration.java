package io.qiqiao.tenancy.registry;

import io.qiqiao.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant to be entered.
 *
 * @param parent a registered tenant, or null for the top of a subtree
 * @param domains its own host names, in lower case and without port
 */
public record Registration(
        TenantId id,
        String name,
        String portalName,
        @Nullable TenantId parent,
        List<String> domains) {

    public Registration {
        domains = List.copyOf(domains);
    }
}
