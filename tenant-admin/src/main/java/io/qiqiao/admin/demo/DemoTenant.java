package io.qiqiao.admin.demo;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.admin.provisioning.TenantRequest;
import org.jspecify.annotations.Nullable;

/** A tenant of the demo. */
@Serdeable
record DemoTenant(
        String code,
        String name,
        @Nullable String parent,
        String portalName,
        TenantRequest.Administrator administrator) {

    TenantRequest request(String password) {
        return new TenantRequest(
                code,
                name,
                parent,
                null,
                new TenantRequest.Administrator(
                        administrator.login(), administrator.name(), administrator.email(), password));
    }
}
