package io.qiqiao.admin.provisioning;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant that is asked for, unchecked.
 *
 * @param code 6 digits of GB/T 2260, or 9 for a town
 * @param name the area's name; that of the national list when null
 * @param parent code of the tenant above; the nearest there is when null
 * @param domains its own host names beside {@code <code>.<domain>}
 * @param administrator its first officer, or null when one is appointed later
 */
@Serdeable
public record TenantRequest(
        @Nullable String code,
        @Nullable String name,
        @Nullable String parent,
        @Nullable List<String> domains,
        @Nullable Administrator administrator) {

    /**
     * The first officer of a tenant, unchecked.
     *
     * @param password null where an invitation lets them choose it
     */
    @Serdeable
    public record Administrator(
            @Nullable String login,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {

        /** Without the password, so that no log has it. */
        @Override
        public String toString() {
            return "Administrator[login=" + login + "]";
        }
    }
}
