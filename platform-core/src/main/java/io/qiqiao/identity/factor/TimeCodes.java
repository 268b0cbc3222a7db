package io.qiqiao.identity.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes by time after RFC 6238, with SHA-1: what every authenticator has. */
@Singleton
final class TimeCodes {

    /** As long as SHA-1's result, as RFC 4226 advises. */
    private static final int SECRET_BYTES = 20;

    private final FactorConfiguration configuration;
    private final HmacOneTimePasswordGenerator generator;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeCodes(FactorConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.generator = new HmacOneTimePasswordGenerator(configuration.getDigits());
        this.clock = clock;
    }

    /** A new secret, in Base32 as authenticators take it. */
    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** What an authenticator reads from the picture. */
    URI address(String login, String secret) {
        return UriBuilder.of("otpauth://totp")
                .path(configuration.getIssuer() + ":" + login)
                .queryParam("secret", secret)
                .queryParam("issuer", configuration.getIssuer())
                .queryParam("digits", configuration.getDigits())
                .queryParam("period", configuration.getStep().toSeconds())
                .build();
    }

    boolean isForm(String code) {
        return code.length() == configuration.getDigits() && code.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /** The time step of which {@code code} is the code, near enough to now; empty when it is of none. */
    OptionalLong findStep(String secret, String code) {
        long now = clock.millis() / configuration.getStep().toMillis();
        int drift = configuration.getDrift();
        return LongStream.rangeClosed(now - drift, now + drift)
                .filter(step -> isEqual(code, code(secret, step)))
                .findFirst();
    }

    private String code(String secret, long step) {
        try {
            SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException("a second factor's secret is no key", broken);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
