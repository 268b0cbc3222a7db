package io.qiqiao.library.intake;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class IntakeTexts {

    @Singleton
    @Named("intake")
    MessageBundle texts() {
        return new MessageBundle("intake");
    }
}
