package io.qiqiao.portal.saved;

import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * One's saved searches.
 *
 * @param lead how many there are, of how many there may be
 * @param empty what is said where there are none
 */
public record SavedPage(Label lead, List<Item> items, Notice empty) {

    public SavedPage {
        items = List.copyOf(items);
    }
}
