package io.qiqiao.identity.password;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/** Hashes passwords with Argon2id. A bounded number at once: each takes megabytes. */
@Singleton
public final class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordConfiguration configuration;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places;
    private final HashedPassword nobodys;
    private final Counter made;

    PasswordHashing(PasswordConfiguration configuration, MeterRegistry meters) {
        this.configuration = configuration;
        this.made = meters.counter("qiqiao.password.hashings");
        this.places = new Semaphore(configuration.getConcurrent(), true);
        this.nobodys = new HashedPassword(
                configuration.getMemoryKib(),
                configuration.getIterations(),
                configuration.getParallelism(),
                random(SALT_BYTES),
                random(HASH_BYTES));
    }

    /** The hash of {@code password} with a salt of its own, in the PHC string format. */
    public String hash(String password) {
        HashedPassword empty = new HashedPassword(
                configuration.getMemoryKib(),
                configuration.getIterations(),
                configuration.getParallelism(),
                random(SALT_BYTES),
                new byte[HASH_BYTES]);
        return empty.with(inTurn(password, empty)).encoded();
    }

    /** Whether {@code password} has that hash; takes as long where there is none, and is false then. */
    public boolean matches(String password, @Nullable String encoded) {
        boolean tooLong = password.length() > configuration.getLongest() * 2;
        HashedPassword expected = encoded == null ? nobodys : HashedPassword.of(encoded);
        byte[] actual = inTurn(tooLong ? "" : password, expected);
        return MessageDigest.isEqual(actual, expected.hash()) && encoded != null && !tooLong;
    }

    private byte[] inTurn(String password, HashedPassword like) {
        try {
            if (!places.tryAcquire(configuration.getWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.of(ErrorCode.TOO_MANY_REQUESTS, ErrorCode.TOO_MANY_REQUESTS.messageKey());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of(ErrorCode.TOO_MANY_REQUESTS, ErrorCode.TOO_MANY_REQUESTS.messageKey());
        }
        try {
            return argon2id(password, like);
        } finally {
            places.release();
        }
    }

    private byte[] argon2id(String password, HashedPassword like) {
        made.increment();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(like.memoryKib())
                .withIterations(like.iterations())
                .withParallelism(like.parallelism())
                .withSalt(like.salt())
                .build());
        byte[] hash = new byte[like.hash().length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
