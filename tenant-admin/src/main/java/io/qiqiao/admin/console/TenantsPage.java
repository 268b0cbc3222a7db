package io.qiqiao.admin.console;

import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.progress.TreeNode;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * The overview of tenants.
 *
 * @param troubles those that need somebody
 * @param sound what is said when there are none
 * @param nothing what is said when there is no tenant at all
 */
public record TenantsPage(
        Label lead, Link opening, List<TreeNode> roots, Table troubles, Notice sound, Notice nothing) {

    public TenantsPage {
        roots = List.copyOf(roots);
    }
}
