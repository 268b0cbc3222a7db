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
        return NavigationItem.atDesk("workbench.overview", WorkPaths.HOME, 100, permissions.rolesThatMay(HOME));
    }

    @Singleton
    NavigationItem policies() {
        return NavigationItem.atDesk(
                "workbench.library.policy", "/work/policies", 110, permissions.rolesThatMay(Permission.POLICY_EDIT));
    }

    @Singleton
    NavigationItem institutions() {
        return NavigationItem.atDesk("workbench.library.institution", "/work/institutions", 120, STAFF);
    }

    @Singleton
    NavigationItem products() {
        return NavigationItem.atDesk(
                "workbench.library.product",
                "/work/products",
                130,
                "officer",
                "head-station",
                "centre",
                "station",
                "institution");
    }

    @Singleton
    NavigationItem demands() {
        return NavigationItem.atDesk(
                "workbench.library.demand",
                "/work/demands",
                140,
                "officer",
                "head-station",
                "centre",
                "station",
                "enterprise");
    }

    @Singleton
    NavigationItem network() {
        return NavigationItem.atDesk("workbench.library.demand", WorkPaths.NETWORK, 140, "institution", "expert");
    }

    @Singleton
    NavigationItem experts() {
        return NavigationItem.atDesk(
                "workbench.library.expert", "/work/experts", 145, permissions.rolesThatMay(Permission.EXPERT_SEE));
    }

    @Singleton
    NavigationItem enterprises() {
        return NavigationItem.atDesk("workbench.library.enterprise", "/work/enterprises", 150, STAFF);
    }

    @Singleton
    NavigationItem ownInstitution() {
        return NavigationItem.atDesk("workbench.own-institution", "/work/institutions", 160, "institution");
    }

    @Singleton
    NavigationItem ownEnterprise() {
        return NavigationItem.atDesk("workbench.own-enterprise", "/work/enterprises", 160, "enterprise");
    }

    @Singleton
    NavigationItem others() {
        return NavigationItem.atDesk(
                "workbench.others", "/work/others/policies", 155, permissions.rolesThatMay(Permission.POLICY_EDIT));
    }

    @Singleton
    NavigationItem reviews() {
        return NavigationItem.atDesk("workbench.reviews", WorkPaths.REVIEWS, 105, "officer", "head-station", "centre");
    }

    @Singleton
    NavigationItem health() {
        return NavigationItem.atDesk("workbench.health", WorkPaths.HEALTH, 156, "officer", "head-station", "centre");
    }

    @Singleton
    NavigationItem duplicates() {
        return NavigationItem.atDesk(
                "workbench.duplicates", "/work/duplicates/institutions", 157, "officer", "head-station", "centre");
    }

    @Singleton
    NavigationItem imports() {
        return NavigationItem.atDesk(
                "workbench.import", WorkPaths.IMPORT, 190, permissions.rolesThatMay(Permission.IMPORT));
    }

    @Singleton
    NavigationItem members() {
        return NavigationItem.atDesk(
                "workbench.members",
                WorkPaths.MEMBERS,
                200,
                permissions.rolesThatMay(Permission.MEMBER_SEE, Permission.MEMBER_MANAGE, Permission.COLLEAGUE_MANAGE));
    }
}
