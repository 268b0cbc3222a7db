package io.qiqiao.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, once on the whole platform.
 *
 * @param login the name they sign in by, in lower case; e-mail and phone serve as well
 * @param hasPassword false until they have accepted their invitation
 * @param active false while the account is suspended
 */
public record Account(
        UUID id,
        String login,
        String name,
        @Nullable String email,
        @Nullable String phone,
        boolean hasPassword,
        boolean active) {}
