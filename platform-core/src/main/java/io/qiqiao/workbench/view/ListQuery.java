package io.qiqiao.workbench.view;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.library.listing.ListingOrder;
import io.qiqiao.library.view.ListTab;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a library a list shows, as its address says it. What an address says that nobody could have meant
 * counts as unsaid.
 *
 * @param q words of the title, or a whole external id
 * @param state code of a {@link ListTab}
 * @param category code of a service category
 * @param sort code of a {@link ListingOrder}
 * @param after cursor of the part before
 * @param from the number of the first row, counted over all parts
 * @param view id of the view that is open; its filters hold unless the address says others
 * @param columns {@link #MINE} for the columns the reader chose and not those of the view
 */
@Introspected
public record ListQuery(
        @Nullable @QueryValue String q,
        @Nullable @QueryValue String state,
        @Nullable @QueryValue String category,
        @Nullable @QueryValue String sort,
        @Nullable @QueryValue String after,
        @Nullable @QueryValue Integer from,
        @Nullable @QueryValue String view,
        @Nullable @QueryValue String columns) {

    static final String MINE = "mine";

    /** Whether the address says nothing: then the list opens as its reader likes it. */
    public boolean isBare() {
        return Stream.of(q, state, category, sort, after, from, view, columns).allMatch(Objects::isNull);
    }

    /** The number of the first row. */
    public int first() {
        return after == null || from == null || from < 1 ? 1 : from;
    }

    boolean saysFilter() {
        return q != null || state != null || category != null || sort != null;
    }

    boolean wantsOwnColumns() {
        return MINE.equals(columns);
    }

    ListingOrder order() {
        return ListingOrder.find(sort).orElse(ListingOrder.NEWEST);
    }

    ListTab tab() {
        return ListTab.find(state).orElse(ListTab.ALL);
    }
}
