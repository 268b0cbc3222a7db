package io.qiqiao.identity.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.tenancy.TenantId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("membership")
record MembershipRow(
        @Id UUID id,
        UUID account,
        @Nullable String tenant,
        String role,
        String partyKind,
        @Nullable String partyId,
        String state,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant expiresAt) {

    /** What it is now: one that has expired is as good as withdrawn. */
    Membership membership(Instant now) {
        return new Membership(
                id,
                account,
                tenant == null ? null : TenantId.of(tenant),
                Role.find(role).orElseThrow(),
                new PartyRef(partyKind, partyId),
                expiresAt != null && !expiresAt.isAfter(now)
                        ? Membership.State.WITHDRAWN
                        : Membership.State.valueOf(state.toUpperCase(Locale.ROOT)));
    }
}
