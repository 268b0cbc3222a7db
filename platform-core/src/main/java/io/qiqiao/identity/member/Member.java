package io.qiqiao.identity.member;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a tenant as those see them who look after the members. Of somebody who was invited and has not come in yet
 * there is nothing but what the inviter wrote, whether they had an account before or not.
 *
 * @param id the membership's
 * @param login the name they sign in by, or null until they come in
 * @param contact their e-mail or phone, masked, or null where none is known
 * @param partyName what the party is called; empty where the tenant itself is the party
 * @param since when they became a member
 */
public record Member(
        UUID id,
        UUID account,
        String name,
        @Nullable String login,
        @Nullable String contact,
        Standing standing,
        String partyName,
        State state,
        Instant since,
        @Nullable Instant invitedAt) {

    /** Where a member stands. */
    public enum State {
        /** Asked to come, and not here yet. */
        INVITED,
        ACTIVE,
        SUSPENDED,
        WITHDRAWN;

        /** How it is written in the API and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
