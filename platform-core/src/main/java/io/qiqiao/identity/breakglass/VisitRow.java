package io.qiqiao.identity.breakglass;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as it is kept, with the operator's name where it is read. */
@MappedEntity("break_glass")
record VisitRow(
        @Id UUID id,
        String tenant,
        UUID account,
        String name,
        String reason,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt) {

    Visit visit(Instant now) {
        Instant end = endedAt == null ? endsAt : endedAt;
        return new Visit(id, TenantId.of(tenant), name, reason, openedAt, end, end.isAfter(now));
    }
}
