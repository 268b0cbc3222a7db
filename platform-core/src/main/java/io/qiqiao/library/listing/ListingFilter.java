package io.qiqiao.library.listing;

import io.qiqiao.identity.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tenant's records to list; null asks for all.
 *
 * @param words found in the title, or the whole external id
 * @param owner the party whose records to list
 */
public record ListingFilter(
        @Nullable ListingState standing,
        @Nullable String category,
        @Nullable String words,
        @Nullable PartyRef owner) {

    public static final ListingFilter ALL = new ListingFilter(null, null, null, null);

    /** The same for the records that are {@code editor}'s matter. */
    public ListingFilter within(Editor editor) {
        return editor.isOutsideTheBureau() ? new ListingFilter(standing, category, words, editor.party()) : this;
    }

    @Nullable
    String state() {
        return standing == null ? null : standing.code();
    }

    @Nullable
    String ownerKind() {
        return owner == null ? null : owner.kind();
    }

    @Nullable
    String ownerId() {
        return owner == null ? null : owner.id();
    }
}
