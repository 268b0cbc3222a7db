package io.qiqiao.identity.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** How long somebody stays signed in. */
@ConfigurationProperties("qiqiao.identity.session")
public interface SessionConfiguration {

    /** A page's session ends after this long without a request. */
    @NotNull
    @Bindable(defaultValue = "2h")
    Duration getIdle();

    /** A page's session ends after this long in any case. */
    @NotNull
    @Bindable(defaultValue = "12h")
    Duration getLongest();

    /** For so long a session that was seen alive is believed to be: the time a withdrawal takes to work. */
    @NotNull
    @Bindable(defaultValue = "2s")
    Duration getBelieved();
}
