package io.qiqiao.library.duplicate;

import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingStored;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps what makes a record look like another, in the transaction that writes it. */
@Singleton
class KeepingLikeness {

    private static final int PART = 500;

    private final LikenessRows rows;
    private final Likenesses likenesses;
    private final ContentJson json;

    KeepingLikeness(LikenessRows rows, Likenesses likenesses, ContentJson json) {
        this.rows = rows;
        this.likenesses = likenesses;
        this.json = json;
    }

    @EventListener
    void on(ListingStored stored) {
        keep(stored.after());
    }

    /** Looks at records that nobody looked at yet, some at a time. */
    void catchUp(String kind) {
        List<Listing> unread = likenesses.rules().find(kind).isEmpty() ? List.of() : rows.listUnread(kind, PART);
        unread.forEach(this::keep);
    }

    private void keep(Listing listing) {
        likenesses
                .of(listing.kind(), listing.id(), json.fields(listing.content()))
                .ifPresent(like -> rows.put(
                        like.listing(),
                        listing.kind(),
                        like.nameKey(),
                        String.join(",", like.grams()),
                        like.withinKey(),
                        like.addressKey(),
                        like.code()));
    }
}
