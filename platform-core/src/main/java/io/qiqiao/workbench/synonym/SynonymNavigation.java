package io.qiqiao.workbench.synonym;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Singleton;

/** Where the page stands in the navigation. */
@Factory
class SynonymNavigation {

    private final Permissions permissions;

    SynonymNavigation(Permissions permissions) {
        this.permissions = permissions;
    }

    @Singleton
    NavigationItem synonyms() {
        return NavigationItem.of(
                        "synonym.title", SynonymController.PATH, 196, permissions.rolesThatMay(Permission.SEARCH_TUNE))
                .at(NavigationItem.Place.DESK_CARE);
    }
}
