package io.qiqiao.codes;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What this package says to people. */
@Factory
final class CodesTexts {

    @Singleton
    @Named("codes")
    MessageBundle texts() {
        return new MessageBundle("codes");
    }
}
