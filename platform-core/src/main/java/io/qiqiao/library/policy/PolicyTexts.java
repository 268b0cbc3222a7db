package io.qiqiao.library.policy;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class PolicyTexts {

    @Singleton
    @Named("policy")
    MessageBundle texts() {
        return new MessageBundle("policy");
    }
}
