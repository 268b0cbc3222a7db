package io.qiqiao.identity.safety;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** Of what the owners of accounts are told. */
@ConfigurationProperties("qiqiao.identity.safety")
public interface SafetyConfiguration {

    /** From where and with what browser somebody signed in is known for so long since they last did. */
    @NotNull
    @Bindable(defaultValue = "180d")
    Duration getKnown();
}
