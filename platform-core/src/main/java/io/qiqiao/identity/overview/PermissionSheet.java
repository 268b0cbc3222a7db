package io.qiqiao.identity.overview;

import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Fact;
import java.util.List;

/**
 * Who may do what, on one page.
 *
 * @param table a row for each permission, a column for each role
 * @param roles what each role is
 */
public record PermissionSheet(Table table, List<Fact> roles) {

    public PermissionSheet {
        roles = List.copyOf(roles);
    }
}
