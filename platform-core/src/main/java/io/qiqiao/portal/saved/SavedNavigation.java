package io.qiqiao.portal.saved;

import io.micronaut.context.annotation.Factory;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.Role;
import io.qiqiao.web.NavigationItem;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** The entrance to one's saved searches, beneath one's name; operators are members of no tenant and have none. */
@Factory
final class SavedNavigation {

    @Singleton
    @Named("saved-searches")
    NavigationItem savedSearches(Permissions permissions) {
        String[] members = Arrays.stream(permissions.rolesThatMay(Permission.INBOX))
                .filter(role -> !role.equals(Role.OPERATOR.code()))
                .toArray(String[]::new);
        return NavigationItem.of("saved.title", SavedPaths.ALL, 905, members).at(NavigationItem.Place.ACCOUNT);
    }
}
