package io.qiqiao.admin.provisioning;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of provisioning. */
@Factory
final class Texts {

    @Singleton
    @Named("provisioning")
    MessageBundle provisioning() {
        return new MessageBundle("provisioning");
    }
}
