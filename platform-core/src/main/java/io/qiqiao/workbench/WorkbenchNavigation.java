package io.qiqiao.workbench;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Singleton;

/**
 * Where the working pages stand in the navigation, and for whom: for those who may open them, by the table of permissions
 * or where a library is for some of these only, by name.
 */
@Factory
class WorkbenchNavigation {

    private static final Permission[] HOME = {Permission.LISTING_SEE, Permission.DEMAND_SEE};

    private static final String[] STAFF = {"officer", "head-station", "centre", "station", "break-glass"};

    private final Permissions permissions;

    WorkbenchNavigation(Permissions permissions) {
        this.permissions = permissions;
    }

    @Singleton
    NavigationItem workbench() {
        return NavigationItem.of("workbench.home", WorkPaths.HOME, 200, permissions.rolesThatMay(HOME));
    }

    @Singleton
    NavigationItem home() {
        return NavigationItem.of("workbench.overview", WorkPaths.HOME, 100, permissions.rolesThatMay(HOME))
                .at(NavigationItem.Place.DESK_DAY);
    }

    @Singleton
    NavigationItem policies() {
        return NavigationItem.of(
                        "workbench.library.policy",
                        "/work/policies",
                        110,
                        permissions.rolesThatMay(Permission.POLICY_EDIT))
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem institutions() {
        return NavigationItem.of("workbench.library.institution", "/work/institutions", 120, STAFF)
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem products() {
        return NavigationItem.of(
                        "workbench.library.product",
                        "/work/products",
                        130,
                        "officer",
                        "head-station",
                        "centre",
                        "station",
                        "institution")
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem demands() {
        return NavigationItem.of(
                        "workbench.library.demand",
                        "/work/demands",
                        140,
                        "officer",
                        "head-station",
                        "centre",
                        "station",
                        "enterprise")
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem network() {
        return NavigationItem.of("workbench.library.demand", WorkPaths.NETWORK, 140, "institution", "expert")
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem experts() {
        return NavigationItem.of(
                        "workbench.library.expert",
                        "/work/experts",
                        145,
                        permissions.rolesThatMay(Permission.EXPERT_SEE))
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem enterprises() {
        return NavigationItem.of("workbench.library.enterprise", "/work/enterprises", 150, STAFF)
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem ownInstitution() {
        return NavigationItem.of("workbench.own-institution", "/work/institutions", 160, "institution")
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem ownEnterprise() {
        return NavigationItem.of("workbench.own-enterprise", "/work/enterprises", 160, "enterprise")
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem others() {
        return NavigationItem.of(
                        "workbench.others",
                        "/work/others/policies",
                        155,
                        permissions.rolesThatMay(Permission.POLICY_EDIT))
                .at(NavigationItem.Place.DESK_LIBRARIES);
    }

    @Singleton
    NavigationItem reviews() {
        return NavigationItem.of("workbench.reviews", WorkPaths.REVIEWS, 105, "officer", "head-station", "centre")
                .at(NavigationItem.Place.DESK_DAY);
    }

    @Singleton
    NavigationItem health() {
        return NavigationItem.of("workbench.health", WorkPaths.HEALTH, 156, "officer", "head-station", "centre")
                .at(NavigationItem.Place.DESK_CARE);
    }

    @Singleton
    NavigationItem duplicates() {
        return NavigationItem.of(
                        "workbench.duplicates",
                        "/work/duplicates/institutions",
                        157,
                        "officer",
                        "head-station",
                        "centre")
                .at(NavigationItem.Place.DESK_CARE);
    }

    @Singleton
    NavigationItem imports() {
        return NavigationItem.of("workbench.import", WorkPaths.IMPORT, 190, permissions.rolesThatMay(Permission.IMPORT))
                .at(NavigationItem.Place.DESK_CARE);
    }

    @Singleton
    NavigationItem members() {
        return NavigationItem.of(
                        "workbench.members",
                        WorkPaths.MEMBERS,
                        200,
                        permissions.rolesThatMay(
                                Permission.MEMBER_SEE, Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE))
                .at(NavigationItem.Place.DESK_OFFICE);
    }
}
