package io.qiqiao.identity.member;

import io.qiqiao.kernel.Slice;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of the current tenant, as far as the present actor has to do with them: those who look after the tenant's
 * members with all, the people of an institution or enterprise with each other. A member beyond that reach is not found.
 *
 * <p>Nobody changes what they are themselves, and a tenant keeps at least one who may manage its members, whatever
 * happens at once. Every change works within seconds in all sessions of the member, is in the audit, and the member is
 * told.
 */
public interface Members {

    /** The newest first. */
    Slice<Member> list(MemberFilter filter, @Nullable String after, int size);

    /** How many there are in each state, whatever state the filter asks for. */
    Map<Member.State, Long> count(MemberFilter filter);

    /** @throws io.qiqiao.kernel.Refusal not-found */
    Member get(UUID id);

    /**
     * The same for somebody who reads it: that they did is noted, unless it is themselves.
     *
     * @throws io.qiqiao.kernel.Refusal not-found
     */
    Member read(UUID id);

    /**
     * Makes somebody a member and asks them to come in. Whoever has the address already is the one invited; the inviter
     * cannot tell.
     *
     * @throws io.qiqiao.kernel.Refusal invalid-input on {@code name} or {@code contact}; already-exists when they are
     *     this already; not-allowed when the standing is not the actor's to give
     */
    Member invite(NewMember person);

    /**
     * Asks somebody again who has not come in.
     *
     * @throws io.qiqiao.kernel.Refusal wrong-state when they have; too-many-requests when they were asked a moment ago
     */
    Member inviteAgain(UUID id);

    /** @throws io.qiqiao.kernel.Refusal wrong-state, not-allowed, already-exists */
    Member changeStanding(UUID id, Standing standing);

    /** @throws io.qiqiao.kernel.Refusal wrong-state, not-allowed */
    Member take(UUID id, MemberStep step);
}
