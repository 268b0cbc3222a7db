package io.qiqiao.identity.member;

import io.micronaut.core.annotation.Introspected;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as {@link MemberRows} shows them: of those who have not come in, only what the inviter wrote. */
@Introspected
record MemberRow(
        UUID id,
        UUID account,
        String name,
        @Nullable String login,
        @Nullable String contact,
        String role,
        String partyKind,
        @Nullable String partyId,
        String standing,
        Instant createdAt,
        @Nullable Instant invitedAt) {

    boolean isWithdrawn() {
        return standing.equals(Member.State.WITHDRAWN.code());
    }

    Standing held() {
        return new Standing(Role.find(role).orElseThrow(), new PartyRef(partyKind, partyId));
    }
}
