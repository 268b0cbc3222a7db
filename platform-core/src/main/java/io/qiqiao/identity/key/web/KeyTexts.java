package io.qiqiao.identity.key.web;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What API keys say to people. */
@Factory
final class KeyTexts {

    @Singleton
    @Named("key")
    MessageBundle texts() {
        return new MessageBundle("key");
    }
}
