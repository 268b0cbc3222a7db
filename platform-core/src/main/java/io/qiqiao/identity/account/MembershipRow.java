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
        Instant changedAt) {

    Membership membership() {
        return new Membership(
                id,
                account,
                tenant == null ? null : TenantId.of(tenant),
                Role.find(role).orElseThrow(),
                new PartyRef(partyKind, partyId),
                Membership.State.valueOf(state.toUpperCase(Locale.ROOT)));
    }
}
