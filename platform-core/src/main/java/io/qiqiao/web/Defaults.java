package io.qiqiao.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Singleton;

/** What the shell brings itself, and what it does where nobody tells it who looks. */
@Factory
final class Defaults {

    @Singleton
    MessageBundle webMessages() {
        return new MessageBundle("web");
    }

    @Singleton
    @Requires(missingBeans = ViewerSource.class)
    ViewerSource everybodyVisits() {
        return request -> Viewer.VISITOR;
    }
}
