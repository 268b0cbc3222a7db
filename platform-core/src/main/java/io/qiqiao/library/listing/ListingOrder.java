package io.qiqiao.library.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order records are listed. */
public enum ListingOrder {
    /** The newest change first. */
    NEWEST,
    /** The oldest change first. */
    OLDEST,
    /** By title. */
    TITLE;

    /** How it is written in addresses and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ListingOrder> find(@Nullable String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }
}
