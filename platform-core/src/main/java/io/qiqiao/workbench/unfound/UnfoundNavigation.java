package io.qiqiao.workbench.unfound;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Singleton;

/** Where the page stands in the navigation. */
@Factory
class UnfoundNavigation {

    private final Permissions permissions;

    UnfoundNavigation(Permissions permissions) {
        this.permissions = permissions;
    }

    @Singleton
    NavigationItem unfound() {
        return NavigationItem.of(
                        "unfound.title", UnfoundController.PATH, 195, permissions.rolesThatMay(Permission.SEARCH_TUNE))
                .at(NavigationItem.Place.DESK_CARE);
    }
}
