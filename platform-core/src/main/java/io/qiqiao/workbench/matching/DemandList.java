package io.qiqiao.workbench.matching;

import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Demands to look after.
 *
 * @param titleKey key of the heading; the same with {@code .lead} says what it is
 * @param empty what to say instead of a list, or null
 */
public record DemandList(
        String titleKey,
        List<Link> links,
        List<Item> items,
        @Nullable Notice empty) {

    public DemandList {
        links = List.copyOf(links);
        items = List.copyOf(items);
    }
}
