package io.qiqiao.portal.list;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A list of the portal.
 *
 * @param lead how many there are, in a sentence
 * @param clear the list without any filter
 * @param empty what is said when nothing is in it
 */
public record ListPage(
        Label title, Label lead, List<FacetGroup> facets, String clear, List<Item> items, Paging paging, Notice empty) {

    public ListPage {
        facets = List.copyOf(facets);
        items = List.copyOf(items);
    }

    /** The filters that are on. */
    public List<Chip> chips() {
        return FacetGroup.chips(facets);
    }
}
