package io.qiqiao.tenancy.registry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A tenant as the registry's table has it. */
@MappedEntity(value = "tenant", schema = "control")
record TenantRow(
        @Id String code,
        String name,
        String portalName,
        @Nullable String parent,
        String path,
        String state,
        String placement,
        @Nullable String schemaVersion,
        Instant openedAt,
        Instant changedAt,
        @Nullable String quarantine,
        @Nullable Instant quarantinedAt) {

    Tenant tenant() {
        return new Tenant(
                TenantId.of(code),
                name,
                portalName,
                parent == null ? null : TenantId.of(parent),
                path,
                Tenant.State.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    static String written(Tenant.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
