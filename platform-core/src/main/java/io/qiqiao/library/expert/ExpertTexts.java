package io.qiqiao.library.expert;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class ExpertTexts {

    @Singleton
    @Named("expert")
    MessageBundle texts() {
        return new MessageBundle("expert");
    }
}
