package io.qiqiao.web.style;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Singleton;

/** The texts of the style page. */
@Factory
final class StyleTexts {

    @Singleton
    MessageBundle styleMessages() {
        return new MessageBundle("style");
    }
}
