package io.qiqiao.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.SigningKeyRotation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that sign access tokens, kept with the control data so that all processes sign and check alike. The first is
 * made when first needed. A later one is published before it signs, and the one before it checks until its last token
 * has expired: so that a rotation fails no call, whichever process is asked.
 */
@Singleton
public final class SigningKeys implements SigningKeyRotation {

    private final SigningKeyMaking making;
    private final SigningKeyConfiguration configuration;
    private final Audit audit;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    SigningKeys(SigningKeyMaking making, SigningKeyConfiguration configuration, Audit audit, Clock clock) {
        this.making = making;
        this.configuration = configuration;
        this.audit = audit;
        this.clock = clock;
    }

    /** The key that signs now. */
    ECKey signer() {
        Instant now = clock.instant();
        List<SigningKey> keys = fresh(configuration.getReread());
        SigningKey signer = signing(keys, now).orElseGet(this::first);
        if (isDue(signer, keys, now)) {
            making.make(
                    now.plus(configuration.getAnnounced()), signer.createdAt().plusNanos(1000));
            read();
        }
        return signer.key();
    }

    /** The key with that id, or empty when no token of ours can have it. */
    Optional<ECKey> find(String kid) {
        Optional<ECKey> key = among(fresh(configuration.getReread()), kid);
        return key.isPresent() ? key : among(fresh(configuration.getRereadUnknown()), kid);
    }

    /** The public halves of all keys, as JSON Web Keys. */
    public List<Map<String, Object>> published() {
        signer();
        return known.keys.stream()
                .map(each -> each.key().toPublicJWK().toJSONObject())
                .toList();
    }

    /** For how long whoever fetches them may keep them. */
    public Duration publishedAge() {
        return configuration.getPublishedAge();
    }

    @Override
    public void rotate() {
        signer();
        making.make(clock.instant().plus(configuration.getAnnounced()), SigningKeyMaking.IN_ANY_CASE);
        read();
        audit.record(AuditEvent.of("key-rotation").about("signing-key", null).with("how", "announced"));
    }

    @Override
    public void revoke() {
        making.replaceAll();
        read();
        audit.record(AuditEvent.of("key-rotation").about("signing-key", null).with("how", "at once"));
    }

    private SigningKey first() {
        making.make(clock.instant(), Instant.EPOCH);
        List<SigningKey> keys = read();
        // One made by a process whose clock is ahead signs a moment early.
        return signing(keys, clock.instant()).orElseGet(keys::getLast);
    }

    /** Whether the next should be made now; not when one waits for its turn. */
    private boolean isDue(SigningKey signer, List<SigningKey> keys, Instant now) {
        return signer.createdAt().plus(configuration.getLife()).isBefore(now)
                && keys.stream().noneMatch(key -> key.signsFrom().isAfter(now));
    }

    private static Optional<SigningKey> signing(List<SigningKey> keys, Instant now) {
        return keys.stream().filter(key -> key.signsAt(now)).findFirst();
    }

    private static Optional<ECKey> among(List<SigningKey> keys, String kid) {
        return keys.stream()
                .map(SigningKey::key)
                .filter(key -> kid.equals(key.getKeyID()))
                .findFirst();
    }

    private List<SigningKey> fresh(Duration age) {
        Known present = known;
        Duration since = Duration.between(present.readAt, clock.instant());
        // A clock that was put back must not make it look fresh for long.
        return !since.isNegative() && since.compareTo(age) < 0 ? present.keys : read();
    }

    private List<SigningKey> read() {
        Instant now = clock.instant();
        List<SigningKey> keys = making.list();
        known = new Known(keys, now);
        return keys;
    }

    private record Known(List<SigningKey> keys, Instant readAt) {}
}
