package io.qiqiao.indexer;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/** How often the worker looks after the index as a whole. */
@ConfigurationProperties("qiqiao.indexer")
public interface WorkerConfiguration {

    /** How often it is measured how far the index is behind. */
    @Bindable(defaultValue = "5s")
    Duration getMeasureEvery();

    /** How often it is seen to that every kind has its index. */
    @Bindable(defaultValue = "30s")
    Duration getPrepareEvery();

    /** How often old tombstones are swept away. */
    @Bindable(defaultValue = "10m")
    Duration getSweepEvery();
}
