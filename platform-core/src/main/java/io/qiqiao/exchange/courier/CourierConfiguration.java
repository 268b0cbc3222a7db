package io.qiqiao.exchange.courier;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How envelopes are carried. */
@ConfigurationProperties("qiqiao.exchange")
public interface CourierConfiguration {

    /** How many are carried at a time by this process. */
    @Positive
    @Bindable(defaultValue = "4")
    int getWorkers();

    /** How long an envelope waits for the courier at most, while there is a free worker. */
    @Bindable(defaultValue = "PT0.5S")
    Duration getPoll();

    /** After how long another courier takes up what one has not finished. */
    @Bindable(defaultValue = "PT60S")
    Duration getLease();

    /** The wait after a first failure; it doubles with each further one. */
    @Bindable(defaultValue = "PT2S")
    Duration getBackOff();

    /** The longest wait between two attempts. */
    @Bindable(defaultValue = "PT30M")
    Duration getLongestBackOff();

    /** How often is looked whether a suspended tenant, for which an envelope waits, is back. */
    @Bindable(defaultValue = "PT1M")
    Duration getSuspendedRetry();
}
