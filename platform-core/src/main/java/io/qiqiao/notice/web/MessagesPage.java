package io.qiqiao.notice.web;

import io.qiqiao.notice.InboxItem;
import io.qiqiao.web.list.Paging;
import java.util.List;

/** What lies in one's inbox, a part at a time. */
public record MessagesPage(List<InboxItem> items, long unread, Paging paging) {

    /** Where the page is. */
    public static final String PATH = "/account/messages";

    public MessagesPage {
        items = List.copyOf(items);
    }
}
