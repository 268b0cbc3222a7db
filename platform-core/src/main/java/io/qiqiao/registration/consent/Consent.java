package io.qiqiao.registration.consent;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to, or did.
 *
 * @param textVersion which words they agreed to
 * @param withdrawnAt null while it stands
 */
@Serdeable
public record Consent(
        String purpose,
        String textVersion,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
