package io.qiqiao.portal.search;

import io.qiqiao.search.Marked;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marks in any text of a record the words by which the record was found, and those that were asked for as they stand. */
final class Highlight {

    private static final Pattern GAP = Pattern.compile("[\\s\\p{P}\\p{S}]+");
    private static final int SHORTEST = 2;

    private final Pattern words;

    private Highlight(Pattern words) {
        this.words = words;
    }

    /**
     * @param asked the reader's words
     * @param found texts in which the index has marked what fits
     */
    static Highlight of(String asked, List<Marked> found) {
        Stream<String> marked = found.stream()
                .flatMap(text -> text.parts().stream())
                .filter(Marked.Part::marked)
                .map(Marked.Part::text);
        List<String> words = Stream.concat(marked, GAP.splitAsStream(asked))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .toList();
        // An alternative of nothing at all would fit everywhere: the pattern that never fits stands for no words.
        String any = words.isEmpty() ? "(?!)" : words.stream().collect(Collectors.joining("|"));
        return new Highlight(Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean fits(String text) {
        return words.matcher(text).find();
    }

    /** The text with the marks that the page's parts know around each of the words. */
    String mark(String text) {
        return words.matcher(text)
                .replaceAll(word -> io.qiqiao.web.part.Marked.BEGIN
                        + Matcher.quoteReplacement(word.group())
                        + io.qiqiao.web.part.Marked.END);
    }
}
