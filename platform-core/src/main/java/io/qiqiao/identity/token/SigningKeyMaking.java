package io.qiqiao.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.Ids;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import io.qiqiao.protection.Protection;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes signing keys and keeps them, their private halves protected. */
@Singleton
class SigningKeyMaking implements ProtectedRows {

    private static final KeyScope SCOPE = KeyScope.platform().with("signing-key");
    /** So late that no key was made since. */
    static final Instant IN_ANY_CASE = Instant.parse("9999-12-31T00:00:00Z");

    /** Of the clocks of our processes among each other. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private final SigningKeyRepository rows;
    private final Protection protection;
    private final Clock clock;

    SigningKeyMaking(SigningKeyRepository rows, Protection protection, Clock clock) {
        this.rows = rows;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * Makes one, unless there is one that was made at {@code unlessSince} or later; the others sign until it does. What
     * retired long enough ago is removed.
     */
    @Transactional("control")
    void make(Instant signsFrom, Instant unlessSince) {
        ECKey key = generate();
        int made = rows.add(
                key.getKeyID(),
                key.toPublicJWK().toJSONString(),
                protection.protect(SCOPE, key.toJSONString()),
                clock.instant(),
                signsFrom,
                unlessSince);
        if (made > 0) {
            rows.retireOthers(key.getKeyID(), signsFrom);
        }
        rows.removeRetired(useless());
    }

    /** Makes one that signs at once, and forgets all others with whatever they signed. */
    @Transactional("control")
    void replaceAll() {
        Instant now = clock.instant();
        make(now, IN_ANY_CASE);
        rows.removeRetired(now.plusNanos(1000));
    }

    /** All that may have signed something that is still good, the youngest first. */
    List<SigningKey> list() {
        return rows.listSince(useless()).stream().map(this::opened).toList();
    }

    @Override
    public String name() {
        return "signing-key";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() == null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        List<SigningKeyRow> some = rows.listAfter(after == null ? "" : after, size);
        some.forEach(row -> protect(row, renewed(row.privateKey())));
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().kid());
    }

    /** What retired before then has signed nothing that has not expired. */
    private Instant useless() {
        return clock.instant().minus(AccessTokens.LONGEST).minus(LEEWAY);
    }

    private String renewed(String privateKey) {
        return protection.isProtected(privateKey)
                ? protection.renew(SCOPE, privateKey)
                : protection.protect(SCOPE, privateKey);
    }

    private void protect(SigningKeyRow row, String renewed) {
        if (!renewed.equals(row.privateKey())) {
            rows.protect(row.kid(), row.privateKey(), renewed);
        }
    }

    private SigningKey opened(SigningKeyRow row) {
        String text = row.privateKey();
        if (!protection.isProtected(text)) {
            // From before there was a master key.
            protect(row, protection.protect(SCOPE, text));
        } else {
            text = protection.reveal(SCOPE, text);
        }
        return new SigningKey(parsed(row.kid(), text), row.createdAt(), row.signsFrom(), row.retiredAt());
    }

    private static ECKey parsed(String kid, String text) {
        try {
            return ECKey.parse(text);
        } catch (ParseException broken) {
            // Without the cause: it may quote the key.
            throw new IllegalStateException("the signing key " + kid + " cannot be read");
        }
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException("no signing key can be made", broken);
        }
    }
}
