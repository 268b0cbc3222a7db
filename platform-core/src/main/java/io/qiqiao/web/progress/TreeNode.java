package io.qiqiao.web.progress;

import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A node of a tree, such as a tenant.
 *
 * @param code a short code at its end, or empty
 * @param current whether this node is the one shown beside the tree
 * @param open whether its children are unfolded at first
 */
public record TreeNode(
        Label label, String path, String code, Tag state, boolean current, boolean open, List<TreeNode> children) {

    public TreeNode {
        children = List.copyOf(children);
    }
}
