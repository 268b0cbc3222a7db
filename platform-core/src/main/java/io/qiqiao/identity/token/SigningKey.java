package io.qiqiao.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signing key, opened. */
record SigningKey(
        ECKey key,
        Instant createdAt,
        Instant signsFrom,
        @Nullable Instant retiredAt) {

    boolean signsAt(Instant now) {
        return !signsFrom.isAfter(now) && (retiredAt == null || retiredAt.isAfter(now));
    }

    @Override
    public String toString() {
        return "SigningKey[" + key.getKeyID() + "]";
    }
}
