package io.qiqiao.protection.rotation;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What the rotation of keys says to people. */
@Factory
final class ProtectionTexts {

    @Singleton
    @Named("protection")
    MessageBundle texts() {
        return new MessageBundle("protection");
    }
}
