package io.qiqiao.library.view;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.ListingOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows of a library.
 *
 * @param words words of the title, or a whole external id; null for any
 * @param state code of a {@link ListTab}; null for all
 * @param category code of a service category; null for all
 * @param sort code of a {@link ListingOrder}; null for the newest change first
 * @param columns what the list shows beside the title, in order
 */
@Serdeable
public record ViewContent(
        @Nullable String words,
        @Nullable String state,
        @Nullable String category,
        @Nullable String sort,
        List<String> columns) {

    public ViewContent {
        words = filled(words);
        state = ListTab.ALL.code().equals(state) ? null : filled(state);
        category = filled(category);
        sort = ListingOrder.NEWEST.code().equals(sort) ? null : filled(sort);
        columns = columns.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The tab it opens. */
    public ListTab tab() {
        return ListTab.find(state).orElse(ListTab.ALL);
    }

    /** The order it lists in. */
    public ListingOrder order() {
        return ListingOrder.find(sort).orElse(ListingOrder.NEWEST);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
