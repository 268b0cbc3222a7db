package io.qiqiao.library.enterprise;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class EnterpriseTexts {

    @Singleton
    @Named("enterprise")
    MessageBundle texts() {
        return new MessageBundle("enterprise");
    }
}
