package io.qiqiao.workbench.local;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Notice;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others share.
 *
 * @param libraries the libraries to choose from
 * @param chips from above, or from all
 * @param empty what to say instead of a list, or null
 */
public record OthersPage(
        List<Chip> libraries,
        List<Chip> chips,
        List<Item> items,
        Paging paging,
        @Nullable Notice empty,
        @Nullable FlashNote flash) {

    public OthersPage {
        libraries = List.copyOf(libraries);
        chips = List.copyOf(chips);
        items = List.copyOf(items);
    }
}
