package io.qiqiao.indexer.write;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How documents are written in bulk, and how long tombstones stand. */
@ConfigurationProperties("qiqiao.indexer.bulk")
public interface BulkConfiguration {

    /** Bytes of one request at most, roughly. */
    @Positive
    @Bindable(defaultValue = "4000000")
    int getBytes();

    /** How many records a rebuild reads and writes at once. */
    @Positive
    @Bindable(defaultValue = "500")
    int getPage();

    /** How long a tombstone stands: much longer than any write can be under way, and than index.gc_deletes. */
    @Bindable(defaultValue = "24h")
    Duration getTombstoneAge();
}
