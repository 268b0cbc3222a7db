package io.qiqiao.web.limit.bucket;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How buckets are kept; the rates themselves are {@link Rate}s. */
@ConfigurationProperties("qiqiao.limits")
public interface LimitConfiguration {

    /** How many buckets this process remembers; beyond it those least used are forgotten, that is, full again. */
    @Positive
    @Bindable(defaultValue = "100000")
    int getMostRemembered();

    /** How often processes tell each other what was taken. */
    @NotNull
    @Bindable(defaultValue = "1s")
    Duration getExchange();

    /** Of how many buckets, those most used, a process tells each time. */
    @Positive
    @Bindable(defaultValue = "2000")
    int getMostTold();
}
