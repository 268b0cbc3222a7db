package io.qiqiao.search.elastic;

import io.qiqiao.search.forms.Forms;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was asked for, seen as the analysis sees it: runs of Chinese characters and Latin words, and the pairs of
 * neighbours in them. Pairs over a gap, such as a space, are in no document and do not count.
 *
 * @param text the words, in the form in which texts are searched
 * @param list single Chinese characters and whole Latin words, in their order
 * @param pairs neighbouring tokens
 */
record Wording(String text, List<String> list, int pairs) {

    private static final Pattern GAP = Pattern.compile("[\\s\\p{P}\\p{S}]+");
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    static Wording of(String asked) {
        String text =
                Forms.plain(Normalizer.normalize(asked, Normalizer.Form.NFKC)).strip();
        List<List<String>> runs = Arrays.stream(GAP.split(text))
                .map(run -> TOKEN.matcher(run).results().map(MatchResult::group).toList())
                .filter(run -> !run.isEmpty())
                .toList();
        List<String> tokens = runs.stream().flatMap(List::stream).toList();
        return new Wording(text, tokens, tokens.size() - runs.size());
    }

    int tokens() {
        return list.size();
    }

    boolean isBlank() {
        return list.isEmpty();
    }

    /** Whether there is no pair, so that only single tokens can be looked for. */
    boolean isSingle() {
        return pairs == 0;
    }
}
