package io.qiqiao.library.listing;

import org.jspecify.annotations.Nullable;

/** The fields of one kind of record. What all kinds have in common is asked here. */
public interface Content {

    String title();

    /** Code of the area it belongs to, or null. */
    default @Nullable String region() {
        return null;
    }

    /** Code of its service category, or null. */
    default @Nullable String category() {
        return null;
    }
}
