package io.qiqiao.workbench.matching;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Where the pages of matching stand in the navigation, and for whom. */
@Factory
class MatchingNavigation {

    private final Permissions permissions;

    MatchingNavigation(Permissions permissions) {
        this.permissions = permissions;
    }

    @Singleton
    @Named("matching-offers")
    NavigationItem offers() {
        return NavigationItem.of(
                        "matching.offers", OfferController.PATH, 105, permissions.rolesThatMay(Permission.MATCH_ANSWER))
                .at(NavigationItem.Place.DESK_DAY);
    }

    @Singleton
    @Named("matching-demands")
    NavigationItem demands() {
        return NavigationItem.of(
                        "matching.demands",
                        DemandMatchController.PATH,
                        141,
                        permissions.rolesThatMay(Permission.MATCH_ASSIGN))
                .at(NavigationItem.Place.DESK_DAY);
    }
}
