package io.qiqiao.notice.web;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.web.NavigationItem;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of notices, and where they are read. */
@Factory
final class NoticeTexts {

    @Singleton
    @Named("notice")
    MessageBundle noticeMessages() {
        return new MessageBundle("notice");
    }

    @Singleton
    @Named("account-messages")
    NavigationItem messages(Permissions permissions) {
        return NavigationItem.of("notice.messages", MessagesPage.PATH, 890, permissions.rolesThatMay(Permission.INBOX))
                .at(NavigationItem.Place.ACCOUNT);
    }
}
