package io.qiqiao.registration;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of registration. */
@Factory
class RegistrationTexts {

    @Singleton
    @Named("registration")
    MessageBundle texts() {
        return new MessageBundle("registration");
    }
}
