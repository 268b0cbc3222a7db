package io.qiqiao.library.attachment;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class AttachmentTexts {

    @Singleton
    @Named("attachment")
    MessageBundle texts() {
        return new MessageBundle("attachment");
    }
}
