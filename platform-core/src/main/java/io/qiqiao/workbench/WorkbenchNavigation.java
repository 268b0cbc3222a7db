package io.qiqiao.workbench;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Singleton;

/** Where the working pages stand in the navigation, and for whom. */
@Factory
class WorkbenchNavigation {

    private static final String[] STAFF = {"officer", "head-station", "centre", "station"};

    @Singleton
    NavigationItem home() {
        return NavigationItem.of(
                "workbench.home",
                WorkPaths.HOME,
                100,
                "officer",
                "head-station",
                "centre",
                "station",
                "institution",
                "expert",
                "enterprise");
    }

    @Singleton
    NavigationItem policies() {
        return NavigationItem.of(
                "workbench.library.policy", "/work/policies", 110, "officer", "head-station", "centre");
    }

    @Singleton
    NavigationItem institutions() {
        return NavigationItem.of("workbench.library.institution", "/work/institutions", 120, STAFF);
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
                "institution");
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
                "enterprise");
    }

    @Singleton
    NavigationItem network() {
        return NavigationItem.of("workbench.library.demand", WorkPaths.NETWORK, 140, "institution", "expert");
    }

    @Singleton
    NavigationItem enterprises() {
        return NavigationItem.of("workbench.library.enterprise", "/work/enterprises", 150, STAFF);
    }

    @Singleton
    NavigationItem ownInstitution() {
        return NavigationItem.of("workbench.own-institution", "/work/institutions", 160, "institution");
    }

    @Singleton
    NavigationItem imports() {
        return NavigationItem.of("workbench.import", WorkPaths.IMPORT, 190, STAFF);
    }
}
