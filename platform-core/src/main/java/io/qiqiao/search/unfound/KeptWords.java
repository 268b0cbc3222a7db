package io.qiqiao.search.unfound;

import io.qiqiao.search.forms.Forms;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what may be kept of a question: nothing that could lead to a person. */
@Singleton
final class KeptWords {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private final UnfoundRules rules;

    KeptWords(UnfoundRules rules) {
        this.rules = rules;
    }

    /** The words in one form, or empty when nothing is to be kept of them. */
    Optional<String> of(String asked) {
        String plain = Forms.plain(Normalizer.normalize(asked, Normalizer.Form.NFKC));
        String words = SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        boolean kept = words.length() <= rules.count("longest")
                && LETTER.matcher(words).find()
                && !words.contains("@")
                && !isLikeNumber(words);
        return kept ? Optional.of(words) : Optional.empty();
    }

    /** Whether digits follow each other as in a telephone number; only a letter ends it. */
    private boolean isLikeNumber(String words) {
        int digits = 0;
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (Character.isDigit(letter)) {
                digits++;
            } else if (Character.isLetter(letter)) {
                digits = 0;
            }
            if (digits >= rules.count("digits")) {
                return true;
            }
        }
        return false;
    }
}
