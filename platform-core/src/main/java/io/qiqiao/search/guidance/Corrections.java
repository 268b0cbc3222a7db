package io.qiqiao.search.guidance;

import io.qiqiao.search.forms.Forms;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** What somebody may have meant to ask: by the same sound first, then by one character that is off. */
@Singleton
final class Corrections {

    private final WordSlips words;
    private final TitleSlips titles;
    private final GuidanceRules rules;

    Corrections(WordSlips words, TitleSlips titles, GuidanceRules rules) {
        this.words = words;
        this.titles = titles;
        this.rules = rules;
    }

    /** Other questions, the likeliest first, some of them; whether they find anything is not said. */
    List<String> of(String asked) {
        String text = Forms.plain(asked).strip();
        if (text.length() > rules.count("longest")) {
            return List.of();
        }
        return Stream.of(words.sameSound(text), titles.sameSound(text), words.letterOff(text), words.oneOff(text))
                .flatMap(List::stream)
                .filter(other -> !other.equals(text))
                .distinct()
                .limit(rules.count("tried"))
                .toList();
    }
}
