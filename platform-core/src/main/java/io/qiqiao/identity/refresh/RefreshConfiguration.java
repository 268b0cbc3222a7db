package io.qiqiao.identity.refresh;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** How long programs stay signed in. */
@ConfigurationProperties("qiqiao.identity.refresh")
public interface RefreshConfiguration {

    /** A program's session ends after this long without a refresh. */
    @NotNull
    @Bindable(defaultValue = "12h")
    Duration getIdle();

    /** A program's session ends after this long in any case. */
    @NotNull
    @Bindable(defaultValue = "7d")
    Duration getLongest();

    /** For so long a refresh whose answer was lost may be asked for once more. */
    @NotNull
    @Bindable(defaultValue = "30s")
    Duration getGrace();
}
