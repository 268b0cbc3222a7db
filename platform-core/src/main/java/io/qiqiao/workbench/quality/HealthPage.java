package io.qiqiao.workbench.quality;

import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Figure;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * How the libraries stand.
 *
 * @param waiting how many records wait for being looked at
 */
public record HealthPage(long waiting, List<Library> libraries) {

    public HealthPage {
        libraries = List.copyOf(libraries);
    }

    /**
     * One of them.
     *
     * @param figures its numbers, each with the way to the records behind it
     * @param months what it gained, month by month
     * @param most the largest number among the months, at least 1
     * @param stale records that are due to be looked at
     */
    public record Library(
            Label name, String id, List<Figure> figures, List<Month> months, long most, List<Item> stale) {

        public Library {
            figures = List.copyOf(figures);
            months = List.copyOf(months);
            stale = List.copyOf(stale);
        }
    }

    /** What a library gained in a month. */
    public record Month(String month, long made, long shown) {}
}
