package io.qiqiao.audit.desk;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.NavigationItem;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the audit, and where it stands in the navigation. */
@Factory
final class AuditTexts {

    @Singleton
    @Named("audit")
    MessageBundle auditMessages() {
        return new MessageBundle("audit");
    }

    @Singleton
    @Named("audit")
    NavigationItem auditAtDesk() {
        return NavigationItem.of("audit.title", AuditPages.PATH, 195, "officer").at(NavigationItem.Place.DESK_OFFICE);
    }

    @Singleton
    @Named("audit-of-platform")
    NavigationItem auditOfPlatform() {
        return NavigationItem.of("audit.title", AuditPages.PATH, 920, "operator");
    }
}
