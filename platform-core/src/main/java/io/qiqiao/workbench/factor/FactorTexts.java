package io.qiqiao.workbench.factor;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of a tenant's demand of second factors. */
@Factory
final class FactorTexts {

    @Singleton
    @Named("factor")
    MessageBundle factorMessages() {
        return new MessageBundle("factor");
    }
}
