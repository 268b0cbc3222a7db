package io.qiqiao.identity.token;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** How the keys that sign tokens come and go. */
@ConfigurationProperties("qiqiao.identity.signing-key")
public interface SigningKeyConfiguration {

    /** A key signs for so long before the next takes its place. */
    @NotNull
    @Bindable(defaultValue = "30d")
    Duration getLife();

    /** A new key is published for so long before it signs; longer than anybody keeps the published keys. */
    @NotNull
    @Bindable(defaultValue = "10m")
    Duration getAnnounced();

    /** Whoever fetches the published keys may keep them for so long. */
    @NotNull
    @Bindable(defaultValue = "5m")
    Duration getPublishedAge();

    /** How old a process's own knowledge of the keys may be: the time a revoked key goes on to count. */
    @NotNull
    @Bindable(defaultValue = "3s")
    Duration getReread();

    /** The same when a token names a key it does not know: so that made-up names do not busy the database. */
    @NotNull
    @Bindable(defaultValue = "1s")
    Duration getRereadUnknown();
}
