package io.qiqiao.registration.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("consent")
record ConsentRow(
        @Id UUID id,
        UUID account,
        String purpose,
        String textVersion,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    Consent consent() {
        return new Consent(purpose, textVersion, givenAt, withdrawnAt);
    }
}
