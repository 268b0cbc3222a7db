package io.qiqiao.identity.signin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How long a sign-in may take that needs more than a password. */
@ConfigurationProperties("qiqiao.identity.challenge")
public interface ChallengeConfiguration {

    /** It ends so long after the password was right. */
    @NotNull
    @Bindable(defaultValue = "10m")
    Duration getLife();

    /** So many codes may be tried; then the password is asked again. */
    @Positive
    @Bindable(defaultValue = "5")
    int getTries();
}
