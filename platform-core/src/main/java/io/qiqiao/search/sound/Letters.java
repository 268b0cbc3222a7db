package io.qiqiao.search.sound;

import io.qiqiao.search.forms.Forms;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what may be Chinese typed in Latin letters. */
public final class Letters {

    private static final Pattern BETWEEN = Pattern.compile("[\\s'’]+");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");

    private Letters() {}

    /** The letters alone, small and without what stands between syllables; empty when it is anything else. */
    public static Optional<String> of(String asked) {
        String letters = BETWEEN.matcher(Forms.plain(asked).replace('ü', 'v').replace('Ü', 'v'))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return LETTERS.matcher(letters).matches() ? Optional.of(letters) : Optional.empty();
    }
}
