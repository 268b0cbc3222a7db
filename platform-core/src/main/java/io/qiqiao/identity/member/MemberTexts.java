package io.qiqiao.identity.member;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of members. */
@Factory
final class MemberTexts {

    @Singleton
    @Named("member")
    MessageBundle memberMessages() {
        return new MessageBundle("member");
    }
}
