package io.qiqiao.protection.key;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.qiqiao.protection.suite.Suite;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;

/** Where the master key comes from, and which algorithms protect what is written from now on. */
@ConfigurationProperties("qiqiao.protection")
public interface ProtectionConfiguration {

    /** File with the master key: 32 bytes in hexadecimal or base64, on its first line; former ones on lines below. */
    Optional<String> getMasterKeyFile();

    /** The same text itself, for the environment ({@code QIQIAO_PROTECTION_MASTER_KEY}); a blank parts the keys. */
    Optional<String> getMasterKey();

    @NotNull
    @Bindable(defaultValue = "international")
    Suite getSuite();

    /** For so long a process goes on with the data key it knows after another has made a new one. */
    @NotNull
    @Bindable(defaultValue = "10s")
    Duration getCurrentAge();
}
