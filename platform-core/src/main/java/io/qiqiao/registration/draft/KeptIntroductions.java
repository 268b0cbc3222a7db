package io.qiqiao.registration.draft;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.Protection;
import io.qiqiao.registration.Introduction;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By whom people were sent, as it lies in the database: protected by the tenant's key. */
@Singleton
final class KeptIntroductions {

    private static final String PURPOSE = "registration.introduced";

    private final Protection protection;
    private final ObjectMapper json;

    KeptIntroductions(Protection protection, ObjectMapper json) {
        this.protection = protection;
        this.json = json;
    }

    @Nullable
    String protect(@Nullable Introduction introduction) {
        try {
            return introduction == null ? null : protection.protect(scope(), json.writeValueAsString(introduction));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Nullable
    Introduction reveal(@Nullable String kept) {
        try {
            return kept == null
                    ? null
                    : Objects.requireNonNull(
                            json.readValue(protection.reveal(scope(), kept), Argument.of(Introduction.class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same under the key of today. */
    @Nullable
    String renew(@Nullable String kept) {
        return kept == null ? null : protection.renew(scope(), kept);
    }

    private static KeyScope scope() {
        return KeyScope.of(CurrentTenant.get()).with(PURPOSE);
    }
}
