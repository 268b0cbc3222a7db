package io.qiqiao.search.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which words stand for which. A line {@code a, b, c} says that each stands for the others; {@code a > b, c} says that
 * who asks for a is also served by b and c, not the other way round.
 */
public final class Synonyms {

    private static final String ONE_WAY = ">";

    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> broader = new HashMap<>();
    private int longest;

    private Synonyms() {}

    /** Reads lines; what a later line says of a word is added to what earlier ones say. */
    public static Synonyms of(Collection<String> lines) {
        Synonyms synonyms = new Synonyms();
        lines.forEach(synonyms::add);
        return synonyms;
    }

    private void add(String line) {
        int arrow = line.indexOf(ONE_WAY);
        if (arrow >= 0) {
            words(line.substring(0, arrow)).forEach(word -> put(broader, word, words(line.substring(arrow + 1))));
            return;
        }
        List<String> group = words(line);
        group.forEach(word -> put(same, word, group));
    }

    private void put(Map<String, Set<String>> to, String word, List<String> others) {
        longest = Math.max(longest, word.length());
        Set<String> all = to.computeIfAbsent(word, none -> new LinkedHashSet<>());
        others.stream().filter(other -> !other.equals(word)).forEach(all::add);
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split("[,，]"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** All words that anything is said of. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>(same.keySet());
        words.addAll(broader.keySet());
        return words;
    }

    /** What else the words of {@code text} are called, and what serves who asks for them; nothing that it says itself. */
    public Map<String, Standing> find(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        Map<String, Standing> found = new LinkedHashMap<>();
        for (String word : wordsIn(plain)) {
            Set<String> others = same.getOrDefault(word, Set.of());
            others.forEach(other -> found.put(other, Standing.SAME));
            broader.getOrDefault(word, Set.of()).forEach(wider -> found.putIfAbsent(wider, Standing.BROADER));
            for (String other : others) {
                broader.getOrDefault(other, Set.of()).forEach(wider -> found.putIfAbsent(wider, Standing.BROADER));
            }
        }
        found.keySet().removeIf(plain::contains);
        return found;
    }

    /** The known words in a text, the longest at each place. */
    private Set<String> wordsIn(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (int at = 0; at < text.length(); at++) {
            for (int end = Math.min(text.length(), at + longest); end > at; end--) {
                String word = text.substring(at, end);
                if (same.containsKey(word) || broader.containsKey(word)) {
                    words.add(word);
                    at = end - 1;
                    break;
                }
            }
        }
        return words;
    }

    /** How a word stands to another. */
    public enum Standing {
        /** It is another name for it. */
        SAME,
        /** It says more than it, and serves who asks for it. */
        BROADER
    }
}
