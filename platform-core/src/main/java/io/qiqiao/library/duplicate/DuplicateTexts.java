package io.qiqiao.library.duplicate;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class DuplicateTexts {

    @Singleton
    @Named("duplicate")
    MessageBundle texts() {
        return new MessageBundle("duplicate");
    }
}
