package io.qiqiao.library.institution;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class InstitutionTexts {

    @Singleton
    @Named("institution")
    MessageBundle texts() {
        return new MessageBundle("institution");
    }
}
