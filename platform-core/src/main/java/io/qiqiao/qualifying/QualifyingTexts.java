package io.qiqiao.qualifying;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What this package says to people. */
@Factory
class QualifyingTexts {

    @Singleton
    @Named("qualifying")
    MessageBundle texts() {
        return new MessageBundle("qualifying");
    }
}
