package io.qiqiao.identity.key;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How long API keys live, and how many there may be. */
@ConfigurationProperties("qiqiao.identity.api-key")
public interface ApiKeyConfiguration {

    /** The days a key lives where nobody says how many. */
    @Positive
    @Bindable(defaultValue = "90")
    int getUsualDays();

    /** The days a key may live at most. */
    @Positive
    @Bindable(defaultValue = "365")
    int getMostDays();

    /** How many living keys a membership may have. */
    @Positive
    @Bindable(defaultValue = "20")
    int getMost();

    /** A use is noted when the last one noted is this long ago. */
    @NotNull
    @Bindable(defaultValue = "1m")
    Duration getNoted();
}
