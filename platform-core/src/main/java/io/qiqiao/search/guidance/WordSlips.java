package io.qiqiao.search.guidance;

import io.qiqiao.search.sound.KnownWords;
import io.qiqiao.search.sound.Letters;
import io.qiqiao.search.sound.Sounds;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the words of the field that a question may have meant to say. */
@Singleton
final class WordSlips {

    /** The known words are not longer. */
    private static final int LONGEST = 12;

    private static final int SHORTEST = 2;

    private final KnownWords words;
    private final GuidanceRules rules;

    WordSlips(KnownWords words, GuidanceRules rules) {
        this.words = words;
        this.rules = rules;
    }

    /** The question with a word of the same sound in the place of what is no known word. */
    List<String> sameSound(String text) {
        List<String> meant = new ArrayList<>();
        for (int length = Math.min(LONGEST, text.length()); length >= SHORTEST; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                String typed = text.substring(from, from + length);
                if (!words.isKnown(typed)) {
                    put(
                            meant,
                            text,
                            from,
                            typed,
                            Sounds.of(typed).map(words::soundingInFull).stream().flatMap(List::stream));
                }
            }
        }
        return meant;
    }

    /** The question with a long word in the place of what is one character off. */
    List<String> oneOff(String text) {
        List<String> meant = new ArrayList<>();
        int shortest = rules.count("slip-from-characters");
        for (String word : words.list()) {
            if (word.length() >= shortest && !text.contains(word)) {
                for (int length = word.length() - 1; length <= word.length() + 1; length++) {
                    put(meant, text, word, length);
                }
            }
        }
        return meant;
    }

    private void put(List<String> meant, String text, String word, int length) {
        for (int from = 0; from + length <= text.length(); from++) {
            String typed = text.substring(from, from + length);
            if (Slips.isOne(typed, word) && !words.isKnown(typed)) {
                put(meant, text, from, typed, Stream.of(word));
            }
        }
    }

    /** Words whose sound is one letter off what was typed. */
    List<String> letterOff(String text) {
        return Letters.of(text)
                .filter(letters -> letters.length() >= rules.count("slip-from-letters"))
                .map(letters -> words.list().stream()
                        .filter(word -> Sounds.of(word)
                                .filter(sound -> Slips.isOne(letters, sound))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    private static void put(List<String> meant, String text, int from, String typed, Stream<String> words) {
        words.map(word -> text.substring(0, from) + word + text.substring(from + typed.length()))
                .forEach(meant::add);
    }
}
