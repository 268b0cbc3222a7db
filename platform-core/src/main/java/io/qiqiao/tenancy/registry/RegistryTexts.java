package io.qiqiao.tenancy.registry;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What this package says to people. */
@Factory
final class RegistryTexts {

    @Singleton
    @Named("tenancy")
    MessageBundle texts() {
        return new MessageBundle("tenancy");
    }
}
