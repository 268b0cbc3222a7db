package io.qiqiao.identity.member;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** How members are looked after. */
@ConfigurationProperties("qiqiao.identity.member")
interface MemberConfiguration {

    /** Who was invited is not asked again before this. */
    @NotNull
    @Bindable(defaultValue = "1m")
    Duration getPause();
}
