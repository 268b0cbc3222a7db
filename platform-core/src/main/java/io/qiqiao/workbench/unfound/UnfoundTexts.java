package io.qiqiao.workbench.unfound;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the page. */
@Factory
class UnfoundTexts {

    @Singleton
    @Named("unfound")
    MessageBundle texts() {
        return new MessageBundle("unfound");
    }
}
