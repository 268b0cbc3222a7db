package io.qiqiao.library.listing;

import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a part of a list ends, in its order. Of the beginning nothing is known. */
record ListingPlace(
        @Nullable Instant changedAt,
        @Nullable String title,
        @Nullable UUID id) {

    private static final ListingPlace BEGINNING = new ListingPlace(null, null, null);
    private static final char BETWEEN = '_';

    static ListingPlace of(ListingOrder order, Listing last) {
        return order == ListingOrder.TITLE
                ? new ListingPlace(null, last.title(), last.id())
                : new ListingPlace(last.changedAt(), null, last.id());
    }

    /** @throws Refusal invalid-input on {@code after} for what is no cursor of this order */
    static ListingPlace of(ListingOrder order, @Nullable String cursor) {
        if (cursor == null) {
            return BEGINNING;
        }
        try {
            int cut = cursor.indexOf(BETWEEN);
            String first = cursor.substring(0, cut);
            String rest = cursor.substring(cut + 1);
            return order == ListingOrder.TITLE
                    ? new ListingPlace(null, rest, Ids.of(first))
                    : new ListingPlace(Instant.parse(first), null, Ids.of(rest));
        } catch (RuntimeException malformed) {
            throw Refusal.invalid("after", "kernel.no-cursor");
        }
    }

    String text() {
        return title == null ? String.valueOf(changedAt) + BETWEEN + id : String.valueOf(id) + BETWEEN + title;
    }
}
