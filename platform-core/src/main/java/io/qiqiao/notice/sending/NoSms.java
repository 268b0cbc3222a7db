package io.qiqiao.notice.sending;

import io.micronaut.context.annotation.Secondary;
import io.qiqiao.notice.SmsSender;
import jakarta.inject.Singleton;

/** Where no provider is configured. */
@Singleton
@Secondary
final class NoSms implements SmsSender {

    @Override
    public Answer send(String message, String phone, String body) {
        return Answer.NOT_CONFIGURED;
    }
}
