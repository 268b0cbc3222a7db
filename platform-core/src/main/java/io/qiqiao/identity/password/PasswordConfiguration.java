package io.qiqiao.identity.password;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How passwords are hashed (Argon2id, RFC 9106) and how long they must be. */
@ConfigurationProperties("qiqiao.identity.password")
public interface PasswordConfiguration {

    /** Memory of one hashing, in KiB. */
    @Min(1024)
    @Bindable(defaultValue = "19456")
    int getMemoryKib();

    /** Passes over the memory. */
    @Positive
    @Bindable(defaultValue = "2")
    int getIterations();

    /** Lanes of one hashing. */
    @Positive
    @Bindable(defaultValue = "1")
    int getParallelism();

    /** How many are hashed at once; their memory together is bounded by it. */
    @Positive
    @Bindable(defaultValue = "4")
    int getConcurrent();

    /** How long a sign-in waits for its turn. */
    @NotNull
    @Bindable(defaultValue = "10s")
    Duration getWait();

    /** Characters, at least; a role may need more. */
    @Positive
    @Bindable(defaultValue = "8")
    int getShortest();

    /** Characters, at most. */
    @Positive
    @Bindable(defaultValue = "128")
    int getLongest();

    /** It takes at least so many guesses, by an estimate that knows the commonest passwords, words and patterns. */
    @Positive
    @Bindable(defaultValue = "1000000")
    long getLeastGuesses();
}
