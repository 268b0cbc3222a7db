package io.qiqiao.identity.entrance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("single_use_link")
record LinkRow(
        @Id String secretHash,
        String purpose,
        @Nullable UUID account,
        @Nullable String tenant,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    static final String INVITATION = "invitation";
    static final String PASSWORD_RESET = "password-reset";
    static final String FIRST_OPERATOR = "first-operator";
}
