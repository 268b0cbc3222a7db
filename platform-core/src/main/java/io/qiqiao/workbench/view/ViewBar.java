package io.qiqiao.workbench.view;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a list of its views.
 *
 * @param views the views, and the list without one; empty where there are none
 * @param deeds what can be done with what is shown
 * @param gone what the open view named that there is no more, or null
 */
public record ViewBar(
        List<Chip> views,
        List<Link> deeds,
        ColumnForm columns,
        @Nullable Notice gone) {

    public ViewBar {
        views = List.copyOf(views);
        deeds = List.copyOf(deeds);
    }
}
