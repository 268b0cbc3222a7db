package io.qiqiao.notice.web;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.Role;
import io.qiqiao.web.NavigationItem;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** The texts of notices, and where they are read. */
@Factory
final class NoticeTexts {

    @Singleton
    @Named("notice")
    MessageBundle noticeMessages() {
        return new MessageBundle("notice");
    }

    /** Beneath one's name; operators are members of no tenant and are told nothing. */
    @Singleton
    @Named("account-messages")
    NavigationItem messages(Permissions permissions) {
        String[] members = Arrays.stream(permissions.rolesThatMay(Permission.INBOX))
                .filter(role -> !role.equals(Role.OPERATOR.code()))
                .toArray(String[]::new);
        return NavigationItem.of("notice.messages", MessagesPage.PATH, 890, members)
                .at(NavigationItem.Place.ACCOUNT);
    }
}
