package io.qiqiao.admin.provisioning;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a tenant.
 *
 * @param administrator the account that is to be its first officer, or null
 */
@MappedEntity(value = "provisioning", schema = "control")
record RequestRow(@Id String tenant, @Nullable UUID administrator, String requestedBy, Instant requestedAt) {}
