package io.qiqiao.identity;

import io.qiqiao.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proves somebody by something they have beside what they know: for deeds that ask for it once more. */
public interface SecondFactor {

    /** Whether the account has one: then every sign-in asks for it. */
    boolean isEnrolled(UUID account);

    /** Whether who has this role in this tenant must have one; null for the platform itself. */
    boolean isDemanded(Role role, @Nullable TenantId tenant);

    /**
     * Proves it by a code of the authenticator, or by a recovery code, either of which is used up.
     *
     * @throws io.qiqiao.kernel.Refusal invalid-input on {@code code} when it is wrong, was used before, or the account
     *     has no second factor; too-many-requests when too many were wrong of late
     */
    void prove(UUID account, String code);
}
