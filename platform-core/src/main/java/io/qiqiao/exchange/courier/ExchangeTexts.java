package io.qiqiao.exchange.courier;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the exchange. */
@Factory
final class ExchangeTexts {

    @Singleton
    @Named("exchange")
    MessageBundle exchangeMessages() {
        return new MessageBundle("exchange");
    }
}
