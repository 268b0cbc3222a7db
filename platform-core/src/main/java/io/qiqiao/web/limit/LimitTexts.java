package io.qiqiao.web.limit;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of limits. */
@Factory
final class LimitTexts {

    @Singleton
    @Named("limit")
    MessageBundle limitMessages() {
        return new MessageBundle("limit");
    }
}
