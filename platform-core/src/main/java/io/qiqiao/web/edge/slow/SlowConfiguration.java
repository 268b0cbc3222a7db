package io.qiqiao.web.edge.slow;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** How long a request may take to arrive, however busily its sender trickles. */
@ConfigurationProperties("qiqiao.edge.slow")
public interface SlowConfiguration {

    /** How long the headers of a request may take from their first byte on. */
    @NotNull
    @Bindable(defaultValue = "20s")
    Duration getHeaders();

    /** How long a body may take, beside what its size earns it. */
    @NotNull
    @Bindable(defaultValue = "60s")
    Duration getBody();

    /** A body earns a second for every so many bytes that have arrived: large files may take longer, trickles not. */
    @Min(1)
    @Bindable(defaultValue = "8192")
    int getBytesPerSecond();
}
