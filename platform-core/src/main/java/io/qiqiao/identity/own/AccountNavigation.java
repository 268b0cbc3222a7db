package io.qiqiao.identity.own;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.Role;
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
        String[] everybody = Arrays.stream(Role.values()).map(Role::code).toArray(String[]::new);
        return NavigationItem.of("identity.account", "/account", 900, everybody).at(NavigationItem.Place.ACCOUNT);
    }
}
