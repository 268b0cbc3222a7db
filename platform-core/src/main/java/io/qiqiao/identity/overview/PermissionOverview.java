package io.qiqiao.identity.overview;

import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.Role;
import io.qiqiao.web.Page;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shows the one table by which routes are opened. Whatever page or document shows it, shows this. */
@Singleton
public class PermissionOverview {

    private final Permissions permissions;

    PermissionOverview(Permissions permissions) {
        this.permissions = permissions;
    }

    /** The page, to be put below others by whoever shows it. */
    public Page page() {
        return Page.of("identity/permissions", sheet(), "permission.title").in(Page.Frame.PLAIN);
    }

    PermissionSheet sheet() {
        List<Column> columns = new ArrayList<>(List.of(Column.of("permission.column")));
        Arrays.stream(Role.values())
                .map(role -> Column.of("identity.role." + role.code()))
                .forEach(columns::add);
        return new PermissionSheet(
                Table.of("permission.title", columns, rows()),
                Arrays.stream(Role.values())
                        .map(role ->
                                Fact.of("identity.role." + role.code(), Label.of("permission.role." + role.code())))
                        .toList());
    }

    private List<Row> rows() {
        return Arrays.stream(Permission.values()).map(this::row).toList();
    }

    private Row row(Permission permission) {
        List<Cell> cells = Arrays.stream(Role.values())
                .map(role -> permissions.may(role, permission) ? Cell.of(Label.of("permission.may")) : Cell.of(""))
                .toList();
        return new Row(
                permission.code(), "", Label.of("permission." + permission.code()), Label.text(""), cells, List.of());
    }
}
