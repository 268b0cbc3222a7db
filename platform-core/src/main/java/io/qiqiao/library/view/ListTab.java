package io.qiqiao.library.view;

import io.qiqiao.library.listing.ListingState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tabs above a list; which of them a library has is data. */
public enum ListTab {
    ALL(null),
    PUBLISHED(ListingState.PUBLISHED),
    DRAFT(ListingState.DRAFT),
    /** Drafts that cannot be published yet. */
    LACKING(ListingState.DRAFT),
    /** Published, and soon over. */
    ENDING(ListingState.PUBLISHED),
    WITHDRAWN(ListingState.WITHDRAWN);

    private final @Nullable ListingState standing;

    ListTab(@Nullable ListingState standing) {
        this.standing = standing;
    }

    /** The state in which its records are, or null for any. */
    public @Nullable ListingState standing() {
        return standing;
    }

    /** How it is written in addresses and views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ListTab> find(@Nullable String code) {
        return Arrays.stream(values()).filter(tab -> tab.code().equals(code)).findFirst();
    }
}
