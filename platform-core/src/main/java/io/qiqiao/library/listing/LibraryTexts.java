package io.qiqiao.library.listing;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the libraries. */
@Factory
class LibraryTexts {

    @Singleton
    @Named("layout")
    MessageBundle layout() {
        return new MessageBundle("layout");
    }

    @Singleton
    @Named("listing")
    MessageBundle listing() {
        return new MessageBundle("listing");
    }
}
