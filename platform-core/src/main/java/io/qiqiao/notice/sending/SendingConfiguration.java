package io.qiqiao.notice.sending;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How messages are sent. */
@ConfigurationProperties("qiqiao.notices")
public interface SendingConfiguration {

    /** How many are sent at a time by this process. */
    @Positive
    @Bindable(defaultValue = "2")
    int getWorkers();

    /** How long a message waits at most, while there is a free worker. */
    @Bindable(defaultValue = "PT1S")
    Duration getPoll();

    /** After how long another process takes up what one has not finished; longer than a mail server may take. */
    @Bindable(defaultValue = "PT2M")
    Duration getLease();

    /** How often a message is tried before it counts as failed. */
    @Positive
    @Bindable(defaultValue = "8")
    int getAttempts();

    /** The wait after a first failure; it doubles with each further one. */
    @Bindable(defaultValue = "PT10S")
    Duration getBackOff();
}
