package io.qiqiao.portal.product;

import io.qiqiao.portal.text.Block;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A part of a record's page under a heading.
 *
 * @param id what links within the page lead to
 */
public record Section(String id, Label title, List<Block> text) {

    public Section {
        text = List.copyOf(text);
    }
}
