package io.qiqiao.workbench.erasure;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of erasing a person. */
@Factory
final class ErasureTexts {

    @Singleton
    @Named("erasure")
    MessageBundle erasureMessages() {
        return new MessageBundle("erasure");
    }
}
