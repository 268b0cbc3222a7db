package io.qiqiao.search.guidance;

import io.qiqiao.search.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, and how to go on where that is little.
 *
 * @param readAs the words for which typed letters were taken, when what was found is for those; else null
 * @param didYouMean other questions that find more, the likeliest first
 */
public record Guided(SearchResult result, @Nullable String readAs, List<String> didYouMean) {

    public Guided {
        didYouMean = List.copyOf(didYouMean);
    }

    static Guided plain(SearchResult result) {
        return new Guided(result, null, List.of());
    }
}
