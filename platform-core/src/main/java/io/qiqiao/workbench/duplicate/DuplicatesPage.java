package io.qiqiao.workbench.duplicate;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Notice;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that look like the same one.
 *
 * @param libraries the libraries to choose from
 * @param pairs each pair as one item
 * @param mergers what was merged, with the way back
 * @param empty what to say instead of pairs, or null
 */
public record DuplicatesPage(
        List<Chip> libraries,
        List<Item> pairs,
        List<Item> mergers,
        @Nullable Notice empty,
        @Nullable FlashNote flash) {

    public DuplicatesPage {
        libraries = List.copyOf(libraries);
        pairs = List.copyOf(pairs);
        mergers = List.copyOf(mergers);
    }
}
