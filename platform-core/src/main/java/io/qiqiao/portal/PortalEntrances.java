package io.qiqiao.portal;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.web.NavigationItem;
import io.qiqiao.web.text.MessageBundle;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What the portal adds to the frame of all pages. */
@Factory
final class PortalEntrances {

    @Singleton
    @Named("portal")
    MessageBundle portalTexts() {
        return new MessageBundle("portal");
    }

    @Singleton
    @Named("portal-home")
    NavigationItem home() {
        return NavigationItem.of("portal.home", "/", 100);
    }

    @Singleton
    @Named("portal-products")
    NavigationItem products() {
        return NavigationItem.of("portal.products", "/products", 110);
    }

    @Singleton
    @Named("portal-policies")
    NavigationItem policies() {
        return NavigationItem.of("portal.policies", "/policies", 120);
    }

    @Singleton
    @Named("portal-institutions")
    NavigationItem institutions() {
        return NavigationItem.of("portal.institutions", "/institutions", 130);
    }

    @Singleton
    @Named("portal-experts")
    NavigationItem experts() {
        return NavigationItem.of("portal.experts", "/experts", 140);
    }
}
