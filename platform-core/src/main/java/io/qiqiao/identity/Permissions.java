package io.qiqiao.identity;

import java.util.Arrays;
import java.util.Set;

/** What each role may do. */
public interface Permissions {

    Set<Permission> of(Role role);

    default boolean may(Role role, Permission permission) {
        return of(role).contains(permission);
    }

    /** Whether the role may, and the key, where they act by one. */
    default boolean may(Actor actor, Permission permission) {
        return may(actor.role(), permission) && actor.reaches(permission);
    }

    /** Codes of the roles that may do one of these: for menus, which show what may be opened. */
    default String[] rolesThatMay(Permission... any) {
        return Arrays.stream(Role.values())
                .filter(role -> Arrays.stream(any).anyMatch(permission -> may(role, permission)))
                .map(Role::code)
                .toArray(String[]::new);
    }
}
