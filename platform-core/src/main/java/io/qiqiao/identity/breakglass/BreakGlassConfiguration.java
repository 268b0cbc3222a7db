package io.qiqiao.identity.breakglass;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How operators may look into a tenant. */
@ConfigurationProperties("qiqiao.identity.break-glass")
interface BreakGlassConfiguration {

    /** After this a visit ends by itself. More than an hour stops the start. */
    @NotNull
    @Bindable(defaultValue = "1h")
    Duration getLasting();

    /** The fewest characters a reason has. */
    @Positive
    @Bindable(defaultValue = "10")
    int getReason();
}
