package io.qiqiao.admin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.registry.SchemaState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tenant in a list.
 *
 * @param schemaVersion what its schema has reached, or null while it has none
 * @param trouble why its schema could not be brought up to date, or null
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TenantLine(
        String code,
        String name,
        @Nullable String parent,
        String path,
        String state,
        @Nullable String schemaVersion,
        @Nullable String trouble) {

    /** The line of a tenant. */
    public static TenantLine of(SchemaState state) {
        Tenant tenant = state.tenant();
        return new TenantLine(
                tenant.id().code(),
                tenant.name(),
                tenant.findParent().map(TenantId::code).orElse(null),
                tenant.path(),
                tenant.state().name().toLowerCase(Locale.ROOT),
                state.version(),
                state.quarantine());
    }
}
