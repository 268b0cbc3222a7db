package io.qiqiao.notice.web;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of notices. */
@Factory
final class NoticeTexts {

    @Singleton
    @Named("notice")
    MessageBundle noticeMessages() {
        return new MessageBundle("notice");
    }
}
