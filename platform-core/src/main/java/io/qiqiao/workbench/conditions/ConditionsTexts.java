package io.qiqiao.workbench.conditions;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What this page says. */
@Factory
class ConditionsTexts {

    @Singleton
    @Named("conditions")
    MessageBundle texts() {
        return new MessageBundle("conditions");
    }
}
