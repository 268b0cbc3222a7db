package io.qiqiao.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.kernel.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in.
 *
 * @param login name, e-mail or phone number
 * @param membership id of the membership to act in, where there are several
 */
@Serdeable
record SignIn(
        @NotBlank @Size(max = 254) String login,
        @NotBlank @Size(max = 1024) String password,
        @Nullable String membership) {

    @Nullable
    UUID membershipId() {
        try {
            return membership == null ? null : UUID.fromString(membership);
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("membership", "error.field.unreadable");
        }
    }

    /** Without what it holds, so that no log has it. */
    @Override
    public String toString() {
        return "SignIn[...]";
    }
}
