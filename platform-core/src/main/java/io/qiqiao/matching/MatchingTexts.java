package io.qiqiao.matching;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of matching. */
@Factory
class MatchingTexts {

    @Singleton
    @Named("matching")
    MessageBundle texts() {
        return new MessageBundle("matching");
    }
}
