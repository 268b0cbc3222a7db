package io.qiqiao.library.quality;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class QualityTexts {

    @Singleton
    @Named("quality")
    MessageBundle texts() {
        return new MessageBundle("quality");
    }
}
