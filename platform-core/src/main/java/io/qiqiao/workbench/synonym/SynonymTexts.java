package io.qiqiao.workbench.synonym;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the page. */
@Factory
class SynonymTexts {

    @Singleton
    @Named("synonym")
    MessageBundle texts() {
        return new MessageBundle("synonym");
    }
}
