package io.qiqiao.identity;

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
}
