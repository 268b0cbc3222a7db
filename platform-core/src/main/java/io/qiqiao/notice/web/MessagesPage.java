package io.qiqiao.notice.web;

import io.qiqiao.notice.InboxItem;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in one's inbox, a part at a time.
 *
 * @param settings where one decides what one is told of
 * @param chips the kinds there are
 * @param readAll the button that marks what the list holds as read, or null where nothing waits
 * @param empty what to say instead of a list, or null
 */
public record MessagesPage(
        List<Link> settings,
        List<Chip> chips,
        List<Told> items,
        @Nullable Link readAll,
        Paging paging,
        @Nullable Notice empty) {

    /** Where the page is. */
    public static final String PATH = "/account/messages";

    public MessagesPage {
        settings = List.copyOf(settings);
        chips = List.copyOf(chips);
        items = List.copyOf(items);
    }

    /**
     * A message with all that is said of it.
     *
     * @param mark by which it is found in the page
     * @param kind what it is about
     * @param why why it reached its reader
     * @param whom whether it is the reader's alone, or all of a party's
     * @param deeds what can be done with it, named with its title for who does not see where they stand
     */
    public record Told(InboxItem item, String mark, Label kind, Label why, Label whom, List<Link> deeds) {

        public Told {
            deeds = List.copyOf(deeds);
        }

        public boolean isUnread() {
            return item.readAt() == null;
        }
    }
}
