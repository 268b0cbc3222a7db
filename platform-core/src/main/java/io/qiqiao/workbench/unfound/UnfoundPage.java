package io.qiqiao.workbench.unfound;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was searched for and not found.
 *
 * @param lead what it is, and for how long it is kept
 * @param chips the times to look at
 * @param empty what to say instead of a table, or null
 */
public record UnfoundPage(
        Label lead,
        List<Chip> chips,
        Table table,
        Paging paging,
        @Nullable Notice empty) {

    public UnfoundPage {
        chips = List.copyOf(chips);
    }
}
