package io.qiqiao.identity.lockout;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/** How failed sign-ins are borne: by name and address together, by name from anywhere, by address whatever the name. */
@ConfigurationProperties("qiqiao.identity.lockout")
public interface LockoutConfiguration {

    /** Failures of one name from one address that cost nothing. */
    @PositiveOrZero
    @Bindable(defaultValue = "5")
    int getPairFree();

    /** The longest wait of one name at one address. */
    @NotNull
    @Bindable(defaultValue = "15m")
    Duration getPairLongest();

    /** Failures of one name from addresses that are new to it that cost nothing. */
    @PositiveOrZero
    @Bindable(defaultValue = "20")
    int getNameFree();

    /** The longest wait of one name at an address that is new to it: short, since anybody can bring it about. */
    @NotNull
    @Bindable(defaultValue = "1m")
    Duration getNameLongest();

    /** Failures from one address that cost nothing: an office may stand behind it. */
    @PositiveOrZero
    @Bindable(defaultValue = "100")
    int getAddressFree();

    /** The longest wait at one address of those who never signed in from there. */
    @NotNull
    @Bindable(defaultValue = "15m")
    Duration getAddressLongest();

    /** The wait after the first failure that costs something. */
    @NotNull
    @Bindable(defaultValue = "1s")
    Duration getFirst();

    /** Failures are forgotten after so long without another. */
    @NotNull
    @Bindable(defaultValue = "1h")
    Duration getForgotten();

    /** An address is known for so long after a sign-in from there. */
    @NotNull
    @Bindable(defaultValue = "90d")
    Duration getKnown();
}
