package io.qiqiao.workbench;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the working pages. */
@Factory
class WorkbenchTexts {

    @Singleton
    @Named("workbench")
    MessageBundle texts() {
        return new MessageBundle("workbench");
    }
}
