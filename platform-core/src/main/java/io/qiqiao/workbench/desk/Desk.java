package io.qiqiao.workbench.desk;

import io.qiqiao.web.form.Control;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library as its editors see it.
 *
 * @param path its address, to which the search is sent
 * @param actions what the head of the page offers
 * @param words what is searched for
 * @param state the tab's code, kept while searching
 * @param categories service categories to choose from; empty where the library knows none
 * @param bulk what can be done with the ticked rows
 * @param empty what to say instead of a table, or null
 */
public record Desk(
        Label title,
        Label lead,
        String path,
        List<Link> actions,
        String words,
        String state,
        List<Control.Option> categories,
        List<Chip> tabs,
        Table table,
        List<Link> bulk,
        Paging paging,
        @Nullable Notice empty,
        @Nullable FlashNote flash) {

    public Desk {
        actions = List.copyOf(actions);
        categories = List.copyOf(categories);
        tabs = List.copyOf(tabs);
        bulk = List.copyOf(bulk);
    }
}
