package io.qiqiao.library.product;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
class ProductTexts {

    @Singleton
    @Named("product")
    MessageBundle texts() {
        return new MessageBundle("product");
    }
}
