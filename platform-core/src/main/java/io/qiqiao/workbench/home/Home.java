package io.qiqiao.workbench.home;

import io.qiqiao.web.list.Item;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page after signing in.
 *
 * @param lead what waits, in a sentence
 * @param actions what one most often comes to do
 * @param blocks what waits first, then what is there
 */
public record Home(Label greeting, Label lead, List<Link> actions, List<Block> blocks) {

    public Home {
        actions = List.copyOf(actions);
        blocks = List.copyOf(blocks);
    }

    /** A part of the page, under a heading of its own where it has one. */
    public sealed interface Block {}

    /** Numbers that open the records behind them. */
    public record Figures(List<Figure> figures) implements Block {}

    /**
     * Records to act on.
     *
     * @param more where all of them are, or null
     * @param empty what to say when there are none, or null
     */
    public record Records(
            Label title,
            long count,
            @Nullable Link more,
            List<Item> items,
            @Nullable Notice empty) implements Block {}

    /** Records in a table. */
    public record Rows(
            Label title,
            long count,
            @Nullable Link more,
            Table table,
            @Nullable Notice empty) implements Block {}

    /** The libraries with the number of their records by state. */
    public record Libraries(Label title, List<LibraryCount> libraries) implements Block {}

    /** How many records a library has, with where they are. */
    public record LibraryCount(Label name, String path, long published, long drafts, long withdrawn) {

        public long all() {
            return published + drafts + withdrawn;
        }
    }
}
