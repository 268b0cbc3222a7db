package io.qiqiao.workbench.qualifying;

import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise can get.
 *
 * @param deadlines the last days to apply that lie ahead, the next first, of what it qualifies for or may
 * @param empty what to say when no policy asks for anything, or null
 */
public record Checkup(
        Label title,
        Label lead,
        List<Link> links,
        List<Group> groups,
        List<Item> deadlines,
        @Nullable Notice empty,
        @Nullable FlashNote flash) {

    public Checkup {
        links = List.copyOf(links);
        groups = List.copyOf(groups);
        deadlines = List.copyOf(deadlines);
    }

    /** The policies of one standing; {@code id} is its element's. */
    public record Group(String id, Label title, Label lead, List<Item> items) {

        public Group {
            items = List.copyOf(items);
        }
    }
}
