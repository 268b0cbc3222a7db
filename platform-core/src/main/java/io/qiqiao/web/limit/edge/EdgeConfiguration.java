package io.qiqiao.web.limit.edge;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What is not limited at the edge. */
@ConfigurationProperties("qiqiao.limits.edge")
public interface EdgeConfiguration {

    /** Beginnings of paths that cost nothing and are asked for with every page, or by probes. */
    @NotNull
    @Bindable(defaultValue = "/health,/prometheus,/assets/,/webjars/")
    List<String> getUnlimitedPaths();

    /** Addresses that no limit for addresses holds for, such as a monitor's; nobody's by default. */
    @NotNull
    @Bindable(defaultValue = "")
    List<String> getUnlimitedAddresses();
}
