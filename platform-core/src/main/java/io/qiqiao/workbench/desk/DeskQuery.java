package io.qiqiao.workbench.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.qiqiao.library.listing.ListingState;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a library a desk shows, as its address says it. What an address says that nobody could have meant
 * counts as unsaid.
 *
 * @param q words of the title, or a whole external id
 * @param state code of a {@link Tab}
 * @param category code of a service category
 * @param after cursor of the part before
 * @param from the number of the first row, counted over all parts
 */
@Introspected
record DeskQuery(
        @Nullable @QueryValue String q,
        @Nullable @QueryValue String state,
        @Nullable @QueryValue String category,
        @Nullable @QueryValue String after,
        @Nullable @QueryValue Integer from) {

    /** The tabs above a desk's table. */
    enum Tab {
        ALL(null),
        PUBLISHED(ListingState.PUBLISHED),
        DRAFT(ListingState.DRAFT),
        /** Drafts that cannot be published yet. */
        LACKING(ListingState.DRAFT),
        /** Published, and soon over. */
        ENDING(ListingState.PUBLISHED),
        WITHDRAWN(ListingState.WITHDRAWN);

        private final @Nullable ListingState standing;

        Tab(@Nullable ListingState standing) {
            this.standing = standing;
        }

        @Nullable
        ListingState standing() {
            return standing;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Tab tab() {
        return Arrays.stream(Tab.values())
                .filter(tab -> tab.code().equals(state))
                .findFirst()
                .orElse(Tab.ALL);
    }

    @Nullable
    String words() {
        return filled(q);
    }

    @Nullable
    String chosenCategory() {
        return filled(category);
    }

    int first() {
        return after == null || from == null || from < 1 ? 1 : from;
    }

    /** The address of another tab with the same words and category, from its beginning. */
    String address(String path, Tab tab) {
        UriBuilder address = UriBuilder.of(path);
        if (tab != Tab.ALL) {
            address.queryParam("state", tab.code());
        }
        if (words() != null) {
            address.queryParam("q", words());
        }
        if (chosenCategory() != null) {
            address.queryParam("category", chosenCategory());
        }
        return address.build().toString();
    }

    /** The address of the part that begins after {@code cursor} with row number {@code from}. */
    String addressAfter(String path, String cursor, int from) {
        return UriBuilder.of(address(path, tab()))
                .queryParam("after", cursor)
                .queryParam("from", from)
                .build()
                .toString();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
