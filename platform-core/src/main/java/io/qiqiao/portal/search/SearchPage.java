package io.qiqiao.portal.search;

import io.qiqiao.portal.list.FacetGroup;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * What was found.
 *
 * @param lead how many records there are, in a sentence
 * @param sheet the way to all of it as a table
 * @param save where the search is saved, or empty where it cannot be
 * @param chips the filters that are on
 * @param clear the same search without any filter
 * @param guidance what helps on where little was found
 * @param beginning the first part of the same results, or empty where this is it
 * @param empty what to do when nothing was found
 */
public record SearchPage(
        Label title,
        Label lead,
        List<FacetGroup> facets,
        Sheet sheet,
        String save,
        List<Chip> chips,
        String clear,
        Guidance guidance,
        List<Item> items,
        String beginning,
        Paging paging,
        Notice empty) {

    /** A link that downloads a table. */
    public record Sheet(String path, Label label) {}

    public SearchPage {
        facets = List.copyOf(facets);
        chips = List.copyOf(chips);
        items = List.copyOf(items);
    }
}
