package io.qiqiao.portal.sheet;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;

/** How hits of a search are taken along. */
@ConfigurationProperties("qiqiao.search.sheet")
public interface HitSheetConfiguration {

    /** The most hits one table holds; the table says so when there are more. */
    @Positive
    @Bindable(defaultValue = "10000")
    int getMost();
}
