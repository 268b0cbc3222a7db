package io.qiqiao.search.index;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** Where the index lies and how long its answers are waited for. */
@ConfigurationProperties("qiqiao.search")
public interface SearchConfiguration {

    /** What the names of all indices begin with, so that several installations may share a cluster. */
    @Bindable(defaultValue = "qiqiao")
    String getIndexPrefix();

    /** Shards of each index. */
    @Positive
    @Bindable(defaultValue = "1")
    int getShards();

    /** Copies of each shard on other nodes; 0 where there is one node. */
    @Min(0)
    @Bindable(defaultValue = "0")
    int getReplicas();

    /** How soon what was written is found. */
    @Bindable(defaultValue = "1s")
    Duration getRefreshInterval();

    /** How long a connection may take. */
    @Bindable(defaultValue = "1s")
    Duration getConnectTimeout();

    /** How long a search may be silent. */
    @Bindable(defaultValue = "5s")
    Duration getSearchTimeout();

    /** How long a write may be silent. */
    @Bindable(defaultValue = "30s")
    Duration getWriteTimeout();

    /** How long searches are refused at once after Elasticsearch could not be reached. */
    @Bindable(defaultValue = "2s")
    Duration getPauseAfterFailure();
}
