package io.qiqiao.matching.work;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How matching does what it does by itself. What it goes by is data of a rule set, not configuration. */
@ConfigurationProperties("qiqiao.matching")
public interface MatchingConfiguration {

    /** How long a change waits to be looked at, at most, while nothing else is. */
    @Bindable(defaultValue = "PT1S")
    Duration getPoll();

    /** How many changes are looked at together. */
    @Positive
    @Bindable(defaultValue = "200")
    int getBatch();

    /** How long after the index has taken a record it can be found. */
    @Bindable(defaultValue = "PT1.5S")
    Duration getSettling();

    /** After how long another process looks at what one has not finished. */
    @Bindable(defaultValue = "PT5M")
    Duration getLease();

    /** The wait after a first failure; it doubles with each further one. */
    @Bindable(defaultValue = "PT5S")
    Duration getBackOff();

    /** The longest wait between two attempts. */
    @Bindable(defaultValue = "PT30M")
    Duration getLongestBackOff();

    /** How often offers without an answer, and demands whose time is over, are looked for. */
    @Bindable(defaultValue = "PT10M")
    Duration getRounds();
}
