package io.qiqiao.identity.entrance;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How long links that work once stay open. */
@ConfigurationProperties("qiqiao.identity.entrance")
public interface EntranceConfiguration {

    /** How long an invitation stays open. */
    @NotNull
    @Bindable(defaultValue = "72h")
    Duration getInvitation();

    /** How long the first operator's link stays open. */
    @NotNull
    @Bindable(defaultValue = "1h")
    Duration getFirstOperator();

    /** How long the link for a new password stays open. */
    @NotNull
    @Bindable(defaultValue = "30m")
    Duration getReset();

    /** How many links for a new password one account is sent within an hour. */
    @Positive
    @Bindable(defaultValue = "3")
    int getResetsAnHour();
}
