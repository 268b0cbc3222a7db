package io.qiqiao.identity.member;

import io.micronaut.core.annotation.Introspected;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership that is locked because a change depends on it.
 *
 * @param administers whether it may manage the tenant's members, and somebody can act in it
 */
@Introspected
record GuardedRow(
        UUID id,
        UUID account,
        String role,
        String partyKind,
        @Nullable String partyId,
        String state,
        boolean administers) {

    Standing standing() {
        return new Standing(Role.find(role).orElseThrow(), new PartyRef(partyKind, partyId));
    }
}
