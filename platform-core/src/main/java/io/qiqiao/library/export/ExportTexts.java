package io.qiqiao.library.export;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class ExportTexts {

    @Singleton
    @Named("export")
    MessageBundle texts() {
        return new MessageBundle("export");
    }
}
