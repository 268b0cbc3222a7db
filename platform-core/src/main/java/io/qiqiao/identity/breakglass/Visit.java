package io.qiqiao.identity.breakglass;

import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * A visit of an operator in a tenant.
 *
 * @param operator the operator's name
 * @param endsAt when it ends, or ended
 * @param open whether the operator may look now
 */
public record Visit(
        UUID id, TenantId tenant, String operator, String reason, Instant openedAt, Instant endsAt, boolean open) {}
