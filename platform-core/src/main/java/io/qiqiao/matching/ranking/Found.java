package io.qiqiao.matching.ranking;

import io.qiqiao.search.Marked;
import io.qiqiao.search.SearchHit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record that was found.
 *
 * @param fit how well its text fits, from 0 to 1 for the best one found
 */
record Found(SearchHit hit, double fit) {

    private static final int SHORTEST = 2;
    private static final int WORDS = 4;

    /** What was found in it of the words that were looked for: the longest ones, and none that is a part of another. */
    List<String> words() {
        List<String> all = marked();
        return all.stream()
                .filter(word -> all.stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
                .limit(WORDS)
                .toList();
    }

    private List<String> marked() {
        return Stream.of(hit.title(), hit.snippet())
                .flatMap(marked -> marked.parts().stream())
                .filter(Marked.Part::marked)
                .map(part -> part.text().strip())
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .distinct()
                .toList();
    }
}
