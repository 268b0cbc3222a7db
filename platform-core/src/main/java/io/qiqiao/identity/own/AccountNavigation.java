package io.qiqiao.identity.own;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.oidc.Provider;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** The entrance to one's own account, beneath one's name. */
@Factory
final class AccountNavigation {

    @Singleton
    @Named("account")
    NavigationItem account() {
        return entrance("identity.account", "/account", 900);
    }

    @Singleton
    @Named("account-api-keys")
    NavigationItem apiKeys() {
        return entrance("key.title", "/account/api-keys", 910);
    }

    /** Where there is a provider to link an identity of. */
    @Singleton
    @Named("account-identities")
    @Requires(beans = Provider.class)
    NavigationItem identities() {
        return entrance("identity.identities", "/account/identities", 920);
    }

    private static NavigationItem entrance(String labelKey, String path, int order) {
        String[] everybody = Arrays.stream(Role.values()).map(Role::code).toArray(String[]::new);
        return NavigationItem.of(labelKey, path, order, everybody).at(NavigationItem.Place.ACCOUNT);
    }
}
