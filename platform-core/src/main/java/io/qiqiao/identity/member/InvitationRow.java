package io.qiqiao.identity.member;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership that begins with an invitation. */
@MappedEntity("membership")
record InvitationRow(
        @Id UUID id,
        UUID account,
        String tenant,
        String role,
        String partyKind,
        @Nullable String partyId,
        String invitedName,
        String invitedAs,
        UUID invitedBy,
        Instant invitedAt) {}
