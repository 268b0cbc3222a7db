package io.qiqiao.matching.life;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** How to reach an enterprise. */
@Serdeable
public record EnterpriseContact(
        String enterprise,
        @Nullable String person,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "EnterpriseContact";
    }
}
