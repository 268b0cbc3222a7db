package io.qiqiao.identity.overview;

import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.Role;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the table as the document {@code docs/permissions.md}. */
@Singleton
class PermissionDocument {

    private static final String HEAD = """
            # Who may do what

            Made from `reference/permissions.csv` and the message bundles; a test compares it with them. A route is opened by
            one of these permissions or is open to everybody (`@Allowed`, `@AnyoneMay`); on whose records a permission
            may be used is each capability's own rule, in one place: `MemberRights` for members, `ListingRights` for the
            libraries, `Mandate` for tenants.

            ## Permissions by role

            """;

    private final Permissions permissions;
    private final Messages messages;

    PermissionDocument(Permissions permissions, Messages messages) {
        this.permissions = permissions;
        this.messages = messages;
    }

    String text() {
        return HEAD
                + "| permission | 中文 |" + roles(role -> " " + role.code() + " |") + "\n"
                + "| --- | --- |" + roles(role -> " --- |") + "\n"
                + Arrays.stream(Permission.values()).map(this::line).collect(Collectors.joining())
                + "\n## Roles\n\n| role | 中文 | is |\n| --- | --- | --- |\n"
                + roles(this::role);
    }

    private String line(Permission permission) {
        return "| `" + permission + "` | " + chinese("permission." + permission.code()) + " |"
                + roles(role -> permissions.may(role, permission) ? " ✓ |" : " |") + "\n";
    }

    private String role(Role role) {
        return "| `" + role.code() + "` | " + chinese("identity.role." + role.code()) + " | "
                + messages.text(Languages.ENGLISH, "permission.role." + role.code()) + " |\n";
    }

    private String chinese(String key) {
        return messages.text(Languages.CHINESE, key);
    }

    private static String roles(Function<Role, String> each) {
        return Arrays.stream(Role.values()).map(each).collect(Collectors.joining());
    }
}
