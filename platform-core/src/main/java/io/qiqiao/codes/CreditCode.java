package io.qiqiao.codes;

import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码), 18 characters of which the last checks the others.
 *
 * @param text in upper case
 * @see <a href="https://openstd.samr.gov.cn">GB 32100-2015, 4.2 and 5</a>
 */
public record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 3;

    public CreditCode {
        if (!holds(text)) {
            throw new IllegalArgumentException("no unified social credit code");
        }
    }

    /** The code written in {@code text}, or empty when its form or its check character is wrong. */
    public static Optional<CreditCode> find(String text) {
        return holds(text) ? Optional.of(new CreditCode(text)) : Optional.empty();
    }

    private static boolean holds(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && text.charAt(LENGTH - 1) == checkCharacter(text);
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += ALPHABET.indexOf(text.charAt(place)) * weight;
            weight = weight * BASE % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
