package io.qiqiao.audit.trail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How much is kept of what. */
@ConfigurationProperties("qiqiao.audit")
public interface AuditConfiguration {

    /** For so long a refusal like one that was noted is only counted; the count is noted at the end. */
    @NotNull
    @Bindable(defaultValue = "PT60S")
    Duration getRepeatsWithin();

    /** So many different refusals are told apart at a time; beyond them only their number is noted. */
    @Positive
    @Bindable(defaultValue = "1000")
    int getRefusalsToldApart();

    /** The longest text of a detail, in characters. */
    @Positive
    @Bindable(defaultValue = "500")
    int getLongestDetail();

    /** So many entries may wait to be written beside a transaction that is being rolled back. */
    @Positive
    @Bindable(defaultValue = "2000")
    int getWaiting();
}
