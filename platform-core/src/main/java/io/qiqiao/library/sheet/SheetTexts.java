package io.qiqiao.library.sheet;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class SheetTexts {

    @Singleton
    @Named("sheet")
    MessageBundle texts() {
        return new MessageBundle("sheet");
    }
}
