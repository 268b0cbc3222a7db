package io.qiqiao.workbench.push;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reached an enterprise.
 *
 * @param notice something to know before the list, or null
 * @param empty what to say instead of a list, or null
 */
public record InboxPage(
        List<Chip> chips,
        List<Item> items,
        Paging paging,
        @Nullable Notice notice,
        @Nullable Notice empty) {

    public InboxPage {
        chips = List.copyOf(chips);
        items = List.copyOf(items);
    }
}
