package io.qiqiao.matching.ranking;

import io.qiqiao.search.Marked;
import io.qiqiao.search.SearchHit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A record that was found.
 *
 * @param fit how well its text fits, from 0 to 1 for the best one found
 */
record Found(SearchHit hit, double fit) {

    private static final int SHORTEST = 2;
    private static final int WORDS = 4;

    /** What is marked may reach over a sign between two words. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\r\\n]+");

    private static final Pattern UNIT = Pattern.compile("(?=(\\p{IsHan}{2}))|([a-z0-9]+)");

    /** What was found in it of the words that were looked for: the longest ones, and none that is a part of another. */
    List<String> words() {
        List<String> all = marked();
        return all.stream()
                .filter(word -> all.stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
                .limit(WORDS)
                .toList();
    }

    /** How much of a title was found in it, in pairs of characters and in words of other scripts: from 0 to 1. */
    double cover(String title) {
        List<String> units = UNIT.matcher(title.toLowerCase(Locale.ROOT))
                .results()
                .map(unit -> unit.group(1) == null ? unit.group(2) : unit.group(1))
                .distinct()
                .toList();
        List<String> found =
                marked().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        long covered = units.stream()
                .filter(unit -> found.stream().anyMatch(word -> word.contains(unit)))
                .count();
        return units.isEmpty() ? 0 : (double) covered / units.size();
    }

    private List<String> marked() {
        return Stream.of(hit.title(), hit.snippet())
                .flatMap(marked -> marked.parts().stream())
                .filter(Marked.Part::marked)
                .flatMap(part -> SIGNS.splitAsStream(part.text()))
                .map(String::strip)
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .distinct()
                .toList();
    }
}
