package io.qiqiao.library.view;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of views and columns. */
@Factory
final class ViewTexts {

    @Singleton
    @Named("view")
    MessageBundle viewMessages() {
        return new MessageBundle("view");
    }
}
