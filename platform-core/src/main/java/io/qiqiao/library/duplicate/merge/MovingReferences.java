package io.qiqiao.library.duplicate.merge;

import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.listing.RewritingListings;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets the records that speak of one record, or belong to it as a party, speak of another. */
@Singleton
class MovingReferences {

    private final MergerRows rows;
    private final ListingKinds kinds;
    private final RewritingListings rewriting;
    private final ContentJson json;

    MovingReferences(MergerRows rows, ListingKinds kinds, RewritingListings rewriting, ContentJson json) {
        this.rows = rows;
        this.kinds = kinds;
        this.rewriting = rewriting;
        this.json = json;
    }

    /** The ids of the records that were changed, with the versions they have since. */
    Map<String, Long> move(Listing from, Listing to, Editor editor) {
        Map<String, Long> moved = new LinkedHashMap<>();
        for (Listing referring : rows.listReferring(from.kind(), from.id())) {
            if (!referring.id().equals(to.id())) {
                ListingKind<?> kind = kinds.get(referring.kind());
                Listing after = rewriting.rewrite(kind, referring.id(), editor, before -> moved(before, from, to));
                moved.put(after.id().toString(), after.version());
            }
        }
        return moved;
    }

    Listing moved(Listing referring, Listing from, Listing to) {
        References references = new References(from.id().toString(), to.id().toString(), to.title());
        Listing moved = referring.withContent(json.write(references.moved(json.fields(referring.content()))));
        boolean owned = referring.ownerKind().equals(from.kind())
                && from.id().toString().equals(referring.ownerId());
        return owned ? moved.withOwnerId(to.id().toString()) : moved;
    }
}
