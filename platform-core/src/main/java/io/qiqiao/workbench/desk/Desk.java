package io.qiqiao.workbench.desk;

import io.qiqiao.web.form.Control;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.view.ViewBar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A library as its editors see it.
 *
 * @param path its address, to which the search is sent
 * @param actions what the head of the page offers
 * @param words what is searched for
 * @param kept what the search sends along
 * @param categories service categories to choose from; empty where the library knows none
 * @param orders in which order records can be listed
 * @param bulk what can be done with the ticked rows
 * @param views the views of the list and the choice of its columns; null for who keeps none
 * @param empty what to say instead of a table, or null
 */
public record Desk(
        Label title,
        Label lead,
        String path,
        List<Link> actions,
        String words,
        Map<String, String> kept,
        List<Control.Option> categories,
        List<Control.Option> orders,
        List<Chip> tabs,
        Table table,
        List<Link> bulk,
        Paging paging,
        @Nullable ViewBar views,
        @Nullable Notice empty,
        @Nullable FlashNote flash) {

    public Desk {
        actions = List.copyOf(actions);
        kept = Map.copyOf(kept);
        categories = List.copyOf(categories);
        orders = List.copyOf(orders);
        tabs = List.copyOf(tabs);
        bulk = List.copyOf(bulk);
    }
}
