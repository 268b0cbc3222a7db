package io.qiqiao.workbench.network;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Demands shared in the network.
 *
 * @param chips the service categories that have some
 * @param empty what to say instead of a list, or null
 */
public record NetworkPage(
        List<Chip> chips,
        List<Item> items,
        Paging paging,
        @Nullable Notice empty) {

    public NetworkPage {
        chips = List.copyOf(chips);
        items = List.copyOf(items);
    }
}
