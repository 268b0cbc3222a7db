package io.qiqiao.library.localisation;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class LocalisationTexts {

    @Singleton
    @Named("localisation")
    MessageBundle texts() {
        return new MessageBundle("localisation");
    }
}
