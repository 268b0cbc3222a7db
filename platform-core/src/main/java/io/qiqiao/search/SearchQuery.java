package io.qiqiao.search;

import org.jspecify.annotations.Nullable;

/**
 * A question to the catalogue.
 *
 * @param text what is looked for, in the asker's words; blank asks for everything, newest first
 * @param filter narrows what is found
 * @param asker decides what may be seen; no filter widens it
 * @param size how many items at most, from 1 to {@value #MOST}
 * @param after the cursor of the part before, or null at the beginning
 * @param hints how it is to be answered
 */
public record SearchQuery(
        String text,
        SearchFilter filter,
        Asker asker,
        int size,
        @Nullable String after,
        SearchHints hints) {

    /** The most items one answer holds. */
    public static final int MOST = 100;

    public SearchQuery {
        text = text.strip();
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("an answer holds 1 to " + MOST + " items, not " + size);
        }
    }

    /** A question to which all of relevance applies. */
    public SearchQuery(String text, SearchFilter filter, Asker asker, int size, @Nullable String after) {
        this(text, filter, asker, size, after, SearchHints.NONE);
    }

    /** Everything the asker may see that fits {@code text}; the first part, of {@code size} items. */
    public static SearchQuery of(String text, Asker asker, int size) {
        return new SearchQuery(text, SearchFilter.NONE, asker, size, null);
    }

    public SearchQuery narrowedTo(SearchFilter narrower) {
        return new SearchQuery(text, narrower, asker, size, null, hints);
    }

    /** The same question, for the part that follows {@code cursor}. */
    public SearchQuery after(@Nullable String cursor) {
        return new SearchQuery(text, filter, asker, size, cursor, hints);
    }

    /** The same question, to be answered so. */
    public SearchQuery with(SearchHints others) {
        return new SearchQuery(text, filter, asker, size, after, others);
    }
}
