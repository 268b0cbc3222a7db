package io.qiqiao.audit.seal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** When entries are sealed, and where the chains' heads go. */
@ConfigurationProperties("qiqiao.audit.sealing")
public interface SealingConfiguration {

    /** How long an entry waits for its seal at most, while the sealer keeps up. */
    @NotNull
    @Bindable(defaultValue = "PT1S")
    Duration getPoll();

    /** So many entries go into a seal at most. */
    @Positive
    @Bindable(defaultValue = "500")
    int getBatch();

    /** The longest that what happened takes to commit: what is sealed later, after others, was put in. */
    @NotNull
    @Bindable(defaultValue = "PT1H")
    Duration getLongestTransaction();

    /** How often the heads leave the database. */
    @NotNull
    @Bindable(defaultValue = "PT30S")
    Duration getAnchorEvery();

    /** The file they are added to; better one that only grows, on another machine. None where it is not named. */
    Optional<Path> getAnchorFile();

    /** Whether they go to the log {@code qiqiao.audit.anchor} as well, for whoever collects logs elsewhere. */
    @Bindable(defaultValue = "false")
    boolean isAnchorLog();
}
