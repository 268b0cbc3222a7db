package io.qiqiao.search.elastic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a text consists of.
 *
 * @param words single Chinese characters and whole Latin words, and neighbours of those with a space between, each with
 *     how often it stands there
 * @param length how many single ones there are
 */
record CountedText(Map<String, Integer> words, int length) {

    /** The first {@code most} characters and words of a text. */
    static CountedText of(String text, int most) {
        List<String> tokens = Wording.of(text.toLowerCase(Locale.ROOT)).list();
        List<String> read = tokens.subList(0, Math.min(most, tokens.size()));
        Map<String, Integer> words = new HashMap<>();
        for (int at = 0; at < read.size(); at++) {
            words.merge(read.get(at), 1, Integer::sum);
            if (at > 0) {
                words.merge(read.get(at - 1) + " " + read.get(at), 1, Integer::sum);
            }
        }
        return new CountedText(words, read.size());
    }

    int times(String word) {
        return words.getOrDefault(word, 0);
    }
}
