package io.qiqiao.push.rule;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How push is run; what it goes by are {@link PushRules}. */
@ConfigurationProperties("qiqiao.push")
public interface PushConfiguration {

    /** How many pieces are worked at a time by this process. */
    @Positive
    @Bindable(defaultValue = "2")
    int getWorkers();

    /** How many changed enterprises, or messages, are one piece. */
    @Positive
    @Bindable(defaultValue = "500")
    int getPiece();

    /** How many enterprises are evaluated in one transaction. */
    @Positive
    @Bindable(defaultValue = "20000")
    int getSlice();

    /** How long a run waits for the index before it goes on without. */
    @Bindable(defaultValue = "PT20S")
    Duration getIndexWait();

    /** How often a run looks how far the tenants below are. */
    @Bindable(defaultValue = "PT1S")
    Duration getLook();

    /** After how long a run no longer waits for tenants that tell nothing. */
    @Bindable(defaultValue = "P1D")
    Duration getLongestWatch();

    /** How long after a change the issuer is told the reach anew. */
    @Bindable(defaultValue = "PT1M")
    Duration getReachDelay();

    /** How long after it is due something is done at the latest, while there is a free worker. */
    @Bindable(defaultValue = "PT0.5S")
    Duration getPoll();

    /** After how long another process takes up what one has not finished. */
    @Bindable(defaultValue = "PT2M")
    Duration getLease();

    /** The wait after a first failure; it doubles with each further one. */
    @Bindable(defaultValue = "PT5S")
    Duration getBackOff();

    /** The longest wait between two attempts. */
    @Bindable(defaultValue = "PT30M")
    Duration getLongestBackOff();
}
