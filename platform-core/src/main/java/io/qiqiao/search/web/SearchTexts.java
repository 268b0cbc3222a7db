package io.qiqiao.search.web;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What search says when it refuses. */
@Factory
final class SearchTexts {

    @Singleton
    @Named("search")
    MessageBundle texts() {
        return new MessageBundle("search");
    }
}
