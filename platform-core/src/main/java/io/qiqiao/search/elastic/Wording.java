package io.qiqiao.search.elastic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was asked for, seen as the analysis sees it: runs of Chinese characters and Latin words, and the pairs of
 * neighbours in them. Pairs over a gap, such as a space, are in no document and do not count.
 *
 * @param text the words, with full-width letters and digits made plain
 * @param tokens single Chinese characters and whole Latin words
 * @param pairs neighbouring tokens
 */
record Wording(String text, int tokens, int pairs) {

    private static final Pattern GAP = Pattern.compile("[\\s\\p{P}\\p{S}]+");
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    static Wording of(String asked) {
        String text = Normalizer.normalize(asked, Normalizer.Form.NFKC).strip();
        List<Integer> runs = Arrays.stream(GAP.split(text))
                .map(run -> (int) TOKEN.matcher(run).results().count())
                .filter(count -> count > 0)
                .toList();
        int tokens = runs.stream().mapToInt(Integer::intValue).sum();
        return new Wording(text, tokens, tokens - runs.size());
    }

    boolean isBlank() {
        return tokens == 0;
    }

    /** Whether there is no pair, so that only single tokens can be looked for. */
    boolean isSingle() {
        return pairs == 0;
    }
}
