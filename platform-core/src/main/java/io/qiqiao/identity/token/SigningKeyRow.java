package io.qiqiao.identity.token;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("signing_key")
record SigningKeyRow(
        @Id String kid,
        String publicKey,
        String privateKey,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    /** Without the keys, so that no log has them. */
    @Override
    public String toString() {
        return "SigningKeyRow[kid=" + kid + "]";
    }
}
