package io.qiqiao.identity.web;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Singleton;

/** The texts of identity. */
@Factory
final class IdentityTexts {

    @Singleton
    MessageBundle identityMessages() {
        return new MessageBundle("identity");
    }
}
