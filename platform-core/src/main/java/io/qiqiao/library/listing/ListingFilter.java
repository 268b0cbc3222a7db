package io.qiqiao.library.listing;

import io.qiqiao.identity.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tenant's records to list; null asks for all.
 *
 * @param words found in the title, or the whole external id
 * @param owner the party whose records to list
 * @param attention only records that call for this attention
 */
public record ListingFilter(
        @Nullable ListingState standing,
        @Nullable String category,
        @Nullable String words,
        @Nullable PartyRef owner,
        @Nullable Attention attention) {

    public static final ListingFilter ALL = new ListingFilter(null, null, null, null);

    public ListingFilter(
            @Nullable ListingState standing,
            @Nullable String category,
            @Nullable String words,
            @Nullable PartyRef owner) {
        this(standing, category, words, owner, null);
    }

    /** The same for the records that are {@code editor}'s matter. */
    public ListingFilter within(Editor editor) {
        return editor.isOutsideTheBureau()
                ? new ListingFilter(standing, category, words, editor.party(), attention)
                : this;
    }

    /** The same for records in a state, or in any. */
    public ListingFilter in(@Nullable ListingState other) {
        return new ListingFilter(other, category, words, owner, attention);
    }

    /** The same for records that call for attention. */
    public ListingFilter calling(Attention other) {
        return new ListingFilter(standing, category, words, owner, other);
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

    @Nullable
    String endingFrom() {
        return attention instanceof Attention.Ending ending ? ending.from().toString() : null;
    }

    @Nullable
    String endingTo() {
        return attention instanceof Attention.Ending ending ? ending.to().toString() : null;
    }
}
