package io.qiqiao.registration;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How registrations go. How many codes are sent is limited with all other sending ({@code qiqiao.limits}). */
@ConfigurationProperties("qiqiao.registration")
public interface RegistrationConfiguration {

    /** How long a code can be used. */
    @NotNull
    @Bindable(defaultValue = "10m")
    Duration getCodeLife();

    /** How many codes may be tried before a new one must be sent. */
    @Positive
    @Bindable(defaultValue = "5")
    int getCodeTries();

    /** How long a draft is kept after its last change. */
    @NotNull
    @Bindable(defaultValue = "14d")
    Duration getDraftLife();
}
