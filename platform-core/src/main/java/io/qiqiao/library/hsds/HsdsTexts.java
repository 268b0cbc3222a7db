package io.qiqiao.library.hsds;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class HsdsTexts {

    @Singleton
    @Named("hsds")
    MessageBundle texts() {
        return new MessageBundle("hsds");
    }
}
