package io.qiqiao.indexer.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chinese-looking texts, the same ones every time. 20,000 words of two to four characters are made from the 3,000
 * characters after U+4E00; the word of rank r is used with a frequency of 1 / (r + 2.7), which is Zipf's law in
 * Mandelbrot's form. A title has 4 to 9 words, a body 40 to 400 (short ones are more frequent), a sentence about 12.
 */
final class InventedTexts {

    private static final int WORDS = 20_000;
    private static final int CHARACTERS = 3_000;
    private static final int FIRST_CHARACTER = 0x4E00;
    private static final double MANDELBROT = 2.7;
    private static final int SENTENCE = 12;

    private final String[] words;
    private final double[] reach;

    InventedTexts(long seed) {
        Random random = new Random(seed);
        Set<String> different = new HashSet<>();
        while (different.size() < WORDS) {
            different.add(word(random));
        }
        words = different.stream().sorted().toArray(String[]::new);
        reach = IntStream.range(0, WORDS)
                .mapToDouble(rank -> 1 / (rank + MANDELBROT))
                .toArray();
        Arrays.parallelPrefix(reach, Double::sum);
    }

    private static String word(Random random) {
        int length = 2 + Math.max(0, random.nextInt(6) - 3);
        return random.ints(length, FIRST_CHARACTER, FIRST_CHARACTER + CHARACTERS)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    String title(Random random) {
        return words(random, 4 + random.nextInt(6));
    }

    String body(Random random) {
        // Evenly spread on a logarithmic scale.
        int count = (int) (40 * Math.pow(10, random.nextDouble()));
        StringBuilder body = new StringBuilder();
        for (int done = 0; done < count; done += SENTENCE) {
            body.append(words(random, Math.min(SENTENCE, count - done))).append('。');
        }
        return body.toString();
    }

    /** What somebody would ask: one to three words mostly, now and then a question of eight. */
    String question(Random random) {
        return words(random, random.nextInt(10) == 0 ? 8 : 1 + random.nextInt(3));
    }

    private String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(any -> word(random.nextDouble()))
                .collect(Collectors.joining());
    }

    private String word(double chance) {
        int found = Arrays.binarySearch(reach, chance * reach[WORDS - 1]);
        return words[found < 0 ? Math.min(-found - 1, WORDS - 1) : found];
    }
}
