package io.qiqiao.identity.factor;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/** How codes of an authenticator are made (RFC 6238) and taken. */
@ConfigurationProperties("qiqiao.identity.factor")
public interface FactorConfiguration {

    /** Whether nobody must have a second factor: for the demo, which others cannot reach. Who has one is asked for it. */
    @Bindable(defaultValue = "false")
    boolean isWaived();

    /** The name under which an authenticator keeps the account. */
    @NotNull
    @Bindable(defaultValue = "Qiqiao")
    String getIssuer();

    /** How long a code is shown. */
    @NotNull
    @Bindable(defaultValue = "30s")
    Duration getStep();

    /** Digits of a code. */
    @Min(6)
    @Max(8)
    @Bindable(defaultValue = "6")
    int getDigits();

    /** How many steps a clock may be slow or fast. */
    @PositiveOrZero
    @Bindable(defaultValue = "1")
    int getDrift();

    /** How many recovery codes somebody gets. */
    @Positive
    @Bindable(defaultValue = "10")
    int getRecoveryCodes();
}
