package io.qiqiao.indexer.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How changes are taken from the outbox. */
@ConfigurationProperties("qiqiao.indexer.outbox")
public interface OutboxConfiguration {

    /** How many batches are under way at once in this process. */
    @Positive
    @Bindable(defaultValue = "2")
    int getWorkers();

    /** How many changes a batch has at most. */
    @Positive
    @Bindable(defaultValue = "500")
    int getBatch();

    /** How long a batch may be worked on before others may take it, too; longer than Elasticsearch may be silent. */
    @Bindable(defaultValue = "45s")
    Duration getClaim();

    /** How soon the outbox is looked at again while there is work. */
    @Bindable(defaultValue = "50ms")
    Duration getShortestPause();

    /** How soon it is looked at again when it has been empty for a while. */
    @Bindable(defaultValue = "500ms")
    Duration getLongestPause();

    /** How long to wait before Elasticsearch is tried again after it did not answer. */
    @Bindable(defaultValue = "1s")
    Duration getPauseAfterFailure();

    /** How long a change that cannot be indexed waits the first time; twice as long each time after. */
    @Bindable(defaultValue = "1s")
    Duration getFirstRetry();

    /** How long it waits at most. */
    @Bindable(defaultValue = "10m")
    Duration getLastRetry();
}
