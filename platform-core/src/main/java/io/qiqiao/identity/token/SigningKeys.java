package io.qiqiao.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.qiqiao.kernel.Ids;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that sign access tokens. The first is made when first needed and kept with the control data, so that all
 * processes sign and check alike.
 */
@Singleton
public final class SigningKeys {

    /** So that a token with a made-up key id does not send every request to the database. */
    private static final Duration REREAD = Duration.ofSeconds(5);

    private final SigningKeyRepository rows;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    SigningKeys(SigningKeyRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The key that signs now. */
    ECKey signer() {
        List<ECKey> keys = known.keys.isEmpty() ? read() : known.keys;
        return keys.isEmpty() ? makeFirst() : keys.getFirst();
    }

    /** The key with that id, or empty when no token of ours can have it. */
    Optional<ECKey> find(String kid) {
        Optional<ECKey> key = among(known.keys, kid);
        boolean stale = known.readAt.isBefore(clock.instant().minus(REREAD));
        return key.isPresent() || !stale ? key : among(read(), kid);
    }

    /** The public halves of all keys, as JSON Web Keys. */
    public List<Map<String, Object>> published() {
        signer();
        return known.keys.stream().map(key -> key.toPublicJWK().toJSONObject()).toList();
    }

    private static Optional<ECKey> among(List<ECKey> keys, String kid) {
        return keys.stream().filter(key -> kid.equals(key.getKeyID())).findFirst();
    }

    private List<ECKey> read() {
        List<ECKey> keys = rows.list().stream().map(SigningKeys::key).toList();
        known = new Known(keys, clock.instant());
        return keys;
    }

    private ECKey makeFirst() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            rows.addFirst(new SigningKeyRow(
                    key.getKeyID(), key.toPublicJWK().toJSONString(), key.toJSONString(), clock.instant(), null));
            return read().getFirst();
        } catch (JOSEException broken) {
            throw new IllegalStateException("no signing key can be made", broken);
        }
    }

    private static ECKey key(SigningKeyRow row) {
        try {
            return ECKey.parse(row.privateKey());
        } catch (ParseException broken) {
            // Without the cause: it may quote the key.
            throw new IllegalStateException("the signing key " + row.kid() + " cannot be read");
        }
    }

    private record Known(List<ECKey> keys, Instant readAt) {}
}
