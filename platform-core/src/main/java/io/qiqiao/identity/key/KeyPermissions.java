package io.qiqiao.identity.key;

import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.Role;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What keys may be used for. Never for the account itself or for other people's membership: a key that got lost must not
 * make another, nor let anybody in.
 */
@Singleton
public final class KeyPermissions {

    /** By their codes: what lets somebody in, or shuts somebody out. */
    private static final Set<String> NEVER =
            Set.of("account-own", "member-manage", "colleague-manage", "tenant-suspend", "break-glass");

    private final Permissions permissions;

    KeyPermissions(Permissions permissions) {
        this.permissions = permissions;
    }

    /** What a key of a member with that role may be used for, in the order of the table. */
    public List<Permission> offered(Role role) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permissions.may(role, permission) && !NEVER.contains(code(permission)))
                .toList();
    }

    /** How it is written in the API: {@code listing-see}. */
    public static String code(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Permission> find(String code) {
        return Arrays.stream(Permission.values())
                .filter(permission -> code(permission).equals(code))
                .findFirst();
    }

    static String written(Collection<Permission> permissions) {
        return permissions.stream().map(KeyPermissions::code).sorted().collect(Collectors.joining(","));
    }

    /** Those written; one that is no longer there is nothing. */
    static Set<Permission> read(String written) {
        return Arrays.stream(written.split(","))
                .flatMap(code -> find(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
