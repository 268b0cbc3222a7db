package io.qiqiao.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param account the person's account; it is kept as a pseudonym only ({@link Pseudonyms})
 * @param role what they were in it, such as {@code officer}; {@code system} for what nobody asked for
 * @param partyKind the kind of the party they acted for
 * @param partyId its record, or null where the tenant itself is the party
 */
public record AuditSubject(
        @Nullable UUID account,
        @Nullable String role,
        @Nullable String partyKind,
        @Nullable String partyId) {

    /** The program itself: a clock, a rule. */
    public static final AuditSubject SYSTEM = new AuditSubject(null, "system", null, null);

    /** Somebody whose account is known and nothing else: whoever is about to sign in, whoever follows a link. */
    public static AuditSubject of(UUID account) {
        return new AuditSubject(account, null, null, null);
    }
}
