package io.qiqiao.workbench;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Singleton;

/** Where the working pages stand in the navigation, and for whom. */
@Factory
class WorkbenchNavigation {

    private static final String[] STAFF = {"officer", "head-station", "centre", "station"};

    private static final String[] MEMBERS = {
        "officer", "head-station", "centre", "station", "institution", "expert", "enterprise"
    };

    @Singleton
    NavigationItem workbench() {
        return NavigationItem.of("workbench.home", WorkPaths.HOME, 200, MEMBERS);
    }

    @Singleton
    NavigationItem home() {
        return NavigationItem.atDesk("workbench.overview", WorkPaths.HOME, 100, MEMBERS);
    }

    @Singleton
    NavigationItem policies() {
        return NavigationItem.atDesk(
                "workbench.library.policy", "/work/policies", 110, "officer", "head-station", "centre");
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
    NavigationItem imports() {
        return NavigationItem.atDesk("workbench.import", WorkPaths.IMPORT, 190, STAFF);
    }
}
