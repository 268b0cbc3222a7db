package io.qiqiao.library.review;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class ReviewTexts {

    @Singleton
    @Named("review")
    MessageBundle texts() {
        return new MessageBundle("review");
    }
}
