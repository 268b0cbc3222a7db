package io.qiqiao.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found.
 *
 * @param items best first, or newest first where no text was asked for
 * @param total how many there are over all parts
 * @param next the cursor of the part that follows, or null when this is the last
 */
public record SearchResult(
        List<SearchHit> items,
        Facets facets,
        long total,
        @Nullable String next) {

    public SearchResult {
        items = List.copyOf(items);
    }
}
