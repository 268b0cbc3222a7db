package io.qiqiao.search.sound;

import io.qiqiao.search.forms.Forms;
import io.qiqiao.search.words.WordFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Chinese texts aloud: each character by its usual sound, or by the one that it has in a known word. */
public final class Sounds {

    private static final String SOUNDS = "search/forms/sounds.txt";
    private static final String READINGS = "search/forms/readings.txt";
    private static final int LONGEST = 4;

    private static final Map<Character, String> USUAL = usual();
    private static final Map<String, List<String>> READ = read();

    private Sounds() {}

    private static Map<Character, String> usual() {
        Map<Character, String> usual = new HashMap<>();
        for (String line : WordFile.read(SOUNDS)) {
            int space = line.indexOf(' ');
            String syllable = line.substring(0, space);
            line.substring(space + 1).chars().forEach(letter -> usual.put((char) letter, syllable));
        }
        return Map.copyOf(usual);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> read = new HashMap<>();
        for (String line : WordFile.read(READINGS)) {
            List<String> parts = Arrays.asList(line.split(" "));
            read.put(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())));
        }
        return Map.copyOf(read);
    }

    /**
     * The syllables of a text, run by run: punctuation is passed over, and a run ends where a letter or a digit stands
     * that is no Chinese character.
     */
    public static List<List<Syllable>> runs(String text) {
        String plain = Forms.plain(text);
        List<List<Syllable>> runs = new ArrayList<>();
        List<Syllable> run = new ArrayList<>();
        for (int at = 0; at < plain.length(); ) {
            List<String> syllables = at(plain, at);
            if (syllables.isEmpty() && Character.isLetterOrDigit(plain.charAt(at)) && !run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            for (int next = 0; next < syllables.size(); next++) {
                run.add(new Syllable(at + next, syllables.get(next)));
            }
            at += Math.max(1, syllables.size());
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }

    /** How the longest known word at a place sounds, or the character there; empty when it does not. */
    private static List<String> at(String plain, int at) {
        for (int end = Math.min(plain.length(), at + LONGEST); end > at; end--) {
            List<String> read = READ.get(plain.substring(at, end));
            if (read != null) {
                return read;
            }
        }
        String usual = USUAL.get(plain.charAt(at));
        return usual == null ? List.of() : List.of(usual);
    }

    /** How a word of Chinese characters sounds; empty when anything else stands in it. */
    public static Optional<String> of(String word) {
        List<Syllable> only = only(word);
        return only == null ? Optional.empty() : Optional.of(joined(only));
    }

    /** The first letters of a word's syllables; empty when anything but Chinese characters stands in it. */
    public static Optional<String> initials(String word) {
        List<Syllable> only = only(word);
        return only == null ? Optional.empty() : Optional.of(initials(only));
    }

    private static @Nullable List<Syllable> only(String word) {
        List<List<Syllable>> runs = runs(word);
        return runs.size() == 1 && runs.getFirst().size() == word.length() ? runs.getFirst() : null;
    }

    static String joined(List<Syllable> syllables) {
        StringBuilder letters = new StringBuilder();
        syllables.forEach(syllable -> letters.append(syllable.letters()));
        return letters.toString();
    }

    static String initials(List<Syllable> syllables) {
        StringBuilder letters = new StringBuilder();
        syllables.forEach(syllable -> letters.append(syllable.initial()));
        return letters.toString();
    }
}
