package io.qiqiao.push.saved;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of saved searches. */
@Factory
final class SavedTexts {

    @Singleton
    @Named("saved")
    MessageBundle savedMessages() {
        return new MessageBundle("saved");
    }
}
