package io.qiqiao.admin.rollout;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;

/** How tenants' schemas are brought up to date. */
@ConfigurationProperties("qiqiao.rollout")
public interface RollOutConfiguration {

    /** Schemas changed at the same time. */
    @Positive
    @Bindable(defaultValue = "4")
    int getParallel();

    /** Failing tenants after which no further one is begun: then the release is at fault and not the tenant. */
    @PositiveOrZero
    @Bindable(defaultValue = "10")
    int getMostFailures();

    /** Code of the tenant that goes first; the first by code when not set. */
    Optional<String> getCanary();
}
