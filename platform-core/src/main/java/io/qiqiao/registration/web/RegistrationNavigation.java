package io.qiqiao.registration.web;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.NavigationItem;
import io.qiqiao.web.Viewer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Where registration stands in the navigation, and for whom. */
@Factory
class RegistrationNavigation {

    @Singleton
    @Named("registration")
    NavigationItem register() {
        return NavigationItem.of("registration.title", "/register", 140, Viewer.VISITOR_ROLE);
    }

    @Singleton
    @Named("registration-joining")
    NavigationItem joining() {
        return NavigationItem.of(
                        "registration.joining.title",
                        JoiningPages.PATH,
                        170,
                        "officer",
                        "head-station",
                        "centre",
                        "station",
                        "enterprise")
                .at(NavigationItem.Place.DESK_DAY);
    }

    @Singleton
    @Named("registration-consents")
    NavigationItem consents() {
        return NavigationItem.of("registration.consents.title", ConsentPages.PATH, 300, "enterprise")
                .at(NavigationItem.Place.ACCOUNT);
    }
}
