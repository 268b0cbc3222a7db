package io.qiqiao.job.runner;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How jobs are run. */
@ConfigurationProperties("qiqiao.jobs")
public interface JobConfiguration {

    /** How many jobs run at a time in this process. */
    @Positive
    @Bindable(defaultValue = "4")
    int getWorkers();

    /** How long after its request a job begins at the latest, while there is a free worker. */
    @Bindable(defaultValue = "PT0.5S")
    Duration getPoll();

    /** How long a job stays with a process that no longer answers for it; renewed three times in that span. */
    @Bindable(defaultValue = "PT30S")
    Duration getLease();

    /** Attempts in a row that get no further, before the job fails. */
    @Positive
    @Bindable(defaultValue = "5")
    int getAttempts();

    /** The wait before the second attempt; it doubles with each further one. */
    @Bindable(defaultValue = "PT5S")
    Duration getBackOff();

    /** The longest wait between two attempts. */
    @Bindable(defaultValue = "PT10M")
    Duration getLongestBackOff();
}
