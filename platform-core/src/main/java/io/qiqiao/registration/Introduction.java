package io.qiqiao.registration;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * By whom somebody was sent here: an external provider of identity, at which they had signed in.
 *
 * @param issuer the provider
 * @param subject the provider's name for them
 * @param name what they are called there, or null
 */
@Serdeable
public record Introduction(
        String issuer, String subject, @Nullable String name) {

    /** Without what it says of a person, so that no log has it. */
    @Override
    public String toString() {
        return "Introduction[issuer=" + issuer + "]";
    }
}
