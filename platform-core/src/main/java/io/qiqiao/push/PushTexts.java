package io.qiqiao.push;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of push. */
@Factory
final class PushTexts {

    @Singleton
    @Named("push")
    MessageBundle pushMessages() {
        return new MessageBundle("push");
    }
}
