package io.qiqiao.tenancy.registry;

import io.qiqiao.tenancy.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a tenant's schema has come.
 *
 * @param version the release it has reached, or null while it has none
 * @param quarantine why it could not be brought further, or null when nothing is wrong
 */
public record SchemaState(
        Tenant tenant,
        @Nullable String version,
        @Nullable String quarantine,
        @Nullable Instant quarantinedAt) {}
