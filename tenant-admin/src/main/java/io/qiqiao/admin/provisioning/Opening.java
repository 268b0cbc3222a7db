package io.qiqiao.admin.provisioning;

import io.qiqiao.codes.Region;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant that may be opened: everything about it has been checked.
 *
 * @param region its area; a town may not be in the registry yet
 */
record Opening(
        TenantId id,
        Region region,
        String name,
        @Nullable Tenant parent,
        List<String> domains,
        TenantRequest.@Nullable Administrator administrator) {

    Opening {
        domains = List.copyOf(domains);
    }

    Registration registration(String portalName) {
        return new Registration(id, name, portalName, parent == null ? null : parent.id(), domains);
    }
}
