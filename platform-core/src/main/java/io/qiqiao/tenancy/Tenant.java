package io.qiqiao.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the registry has it.
 *
 * @param name the area's name, such as 天河区
 * @param portalName what its portal is called
 * @param parent the tenant above it in the tree, or null at a top
 * @param path its place in the tree, from the top: {@code /440000/440100/440106/}
 */
public record Tenant(
        TenantId id,
        String name,
        String portalName,
        @Nullable TenantId parent,
        String path,
        State state) {

    /** Where a tenant stands in its life. */
    public enum State {
        PROVISIONING,
        ACTIVE,
        SUSPENDED
    }

    public Optional<TenantId> findParent() {
        return Optional.ofNullable(parent);
    }

    /** Whether this tenant lies above {@code other} in the tree, at any distance. */
    public boolean isAbove(Tenant other) {
        return !id.equals(other.id) && other.path.startsWith(path);
    }
}
