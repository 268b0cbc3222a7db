package io.qiqiao.admin.console;

import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.progress.TreeNode;
import io.qiqiao.web.text.Label;
import java.util.List;

/** One tenant beside the tree. */
public record TenantPage(
        List<TreeNode> roots,
        String code,
        String name,
        Label parent,
        String host,
        Tag state,
        StepsPart progress,
        List<Fact> facts,
        List<Link> deeds) {

    public TenantPage {
        roots = List.copyOf(roots);
        facts = List.copyOf(facts);
        deeds = List.copyOf(deeds);
    }
}
