package io.qiqiao.identity.session;

import io.micronaut.core.annotation.Introspected;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session that is open, with the account and the membership it acts in. */
@Introspected
record LiveSessionRow(
        UUID id,
        UUID account,
        String name,
        @Nullable String tenant,
        String role,
        String partyKind,
        @Nullable String partyId,
        Instant createdAt,
        Instant expiresAt) {

    Session session() {
        Actor actor = new Actor(
                account,
                name,
                tenant == null ? null : TenantId.of(tenant),
                Role.find(role).orElseThrow(),
                new PartyRef(partyKind, partyId),
                null);
        return new Session(id, actor, createdAt, expiresAt);
    }
}
