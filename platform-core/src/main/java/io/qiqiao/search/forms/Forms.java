package io.qiqiao.search.forms;

import io.qiqiao.search.words.WordFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes texts in the one form in which they are searched, in the index and in questions alike: full-width letters and
 * digits as others, traditional characters as the simplified ones that stand for them. Every character stays in its
 * place, so that what was found can be marked in the text as it was written.
 */
public final class Forms {

    private static final String SIMPLIFIED = "search/forms/simplified.txt";

    /** By so much a full-width character lies behind its narrow one. */
    private static final int WIDE = 0xFEE0;

    private static final Map<Character, Character> PLAIN = plain();

    private Forms() {}

    private static Map<Character, Character> plain() {
        Map<Character, Character> plain = new HashMap<>();
        WordFile.read(SIMPLIFIED).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .forEach(pair -> plain.put(pair.charAt(0), pair.charAt(1)));
        range(plain, '0', '9');
        range(plain, 'A', 'Z');
        range(plain, 'a', 'z');
        return Map.copyOf(plain);
    }

    private static void range(Map<Character, Character> plain, char from, char to) {
        for (char letter = from; letter <= to; letter++) {
            plain.put((char) (letter + WIDE), letter);
        }
    }

    /** The text in plain form, as long as it is; the very same when it is plain already. */
    public static String plain(String text) {
        char[] letters = null;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            Character other = letter < 0x80 ? null : PLAIN.get(letter);
            if (other != null) {
                letters = letters == null ? text.toCharArray() : letters;
                letters[at] = other;
            }
        }
        return letters == null ? text : new String(letters);
    }
}
