package io.qiqiao.web.problem;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Singleton;

/** The texts of the error catalogue. */
@Factory
final class ProblemTexts {

    @Singleton
    MessageBundle errorMessages() {
        return new MessageBundle("error");
    }
}
