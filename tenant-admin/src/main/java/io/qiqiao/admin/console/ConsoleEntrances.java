package io.qiqiao.admin.console;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.kernel.role.AdminRole;
import io.qiqiao.web.NavigationItem;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The console's entry in the navigation, and its texts. */
@Factory
final class ConsoleEntrances {

    @Singleton
    @AdminRole
    @Named("console-tenants")
    NavigationItem tenants() {
        return NavigationItem.of("console.tenants", "/console/tenants", 900, "operator");
    }

    @Singleton
    @AdminRole
    @Named("console-tenants-below")
    NavigationItem tenantsBelow() {
        return NavigationItem.of("console.tenants", "/console/tenants", 900, "officer")
                .at(NavigationItem.Place.DESK_OFFICE);
    }

    @Singleton
    @AdminRole
    @Named("console-permissions")
    NavigationItem permissions() {
        return NavigationItem.of("permission.title", "/console/permissions", 910, "operator");
    }

    @Singleton
    @Named("console")
    MessageBundle texts() {
        return new MessageBundle("console");
    }
}
