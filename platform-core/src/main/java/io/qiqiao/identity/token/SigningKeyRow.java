package io.qiqiao.identity.token;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing key as it is kept.
 *
 * @param privateKey the JSON Web Key, protected
 * @param signsFrom it is published before, so that whoever checks knows it when it begins to sign
 * @param retiredAt from then on it signs nothing; what it signed before is good until it expires
 */
@MappedEntity("signing_key")
record SigningKeyRow(
        @Id String kid,
        String publicKey,
        String privateKey,
        Instant createdAt,
        Instant signsFrom,
        @Nullable Instant retiredAt) {

    /** Without the keys, so that no log has them. */
    @Override
    public String toString() {
        return "SigningKeyRow[kid=" + kid + "]";
    }
}
