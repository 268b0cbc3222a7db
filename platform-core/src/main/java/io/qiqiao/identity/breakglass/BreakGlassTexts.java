package io.qiqiao.identity.breakglass;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of break-glass. */
@Factory
final class BreakGlassTexts {

    @Singleton
    @Named("breakglass")
    MessageBundle breakGlassMessages() {
        return new MessageBundle("breakglass");
    }
}
