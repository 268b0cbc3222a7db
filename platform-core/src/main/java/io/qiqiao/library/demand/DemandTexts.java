package io.qiqiao.library.demand;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class DemandTexts {

    @Singleton
    @Named("demand")
    MessageBundle texts() {
        return new MessageBundle("demand");
    }
}
