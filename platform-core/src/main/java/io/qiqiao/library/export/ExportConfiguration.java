package io.qiqiao.library.export;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How records are exported. */
@ConfigurationProperties("qiqiao.export")
public interface ExportConfiguration {

    /** How long a file can be fetched. */
    @NotNull
    @Bindable(defaultValue = "PT72H")
    Duration getKept();

    /** Records that are read at a time. */
    @Positive
    @Bindable(defaultValue = "200")
    int getRecordsAtOnce();
}
