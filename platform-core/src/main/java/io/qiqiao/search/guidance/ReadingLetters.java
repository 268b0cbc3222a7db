package io.qiqiao.search.guidance;

import io.qiqiao.search.KnownTitles;
import io.qiqiao.search.sound.KnownWords;
import io.qiqiao.search.sound.Letters;
import io.qiqiao.search.sound.TitleSounds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads letters as the Chinese words that they may stand for: words of the field, and parts of public titles. */
@Singleton
final class ReadingLetters {

    private final KnownWords words;
    private final KnownTitles titles;
    private final GuidanceRules rules;

    ReadingLetters(KnownWords words, KnownTitles titles, GuidanceRules rules) {
        this.words = words;
        this.titles = titles;
        this.rules = rules;
    }

    /** What {@code asked} may stand for, the likeliest first; nothing when it is not letters alone. */
    List<String> read(String asked) {
        String letters = Letters.of(asked).orElse("");
        Stream<String> known =
                letters.length() < rules.count("letters-of-words") ? Stream.of() : words.sounding(letters).stream();
        Stream<String> parts = letters.length() < rules.count("letters-of-titles")
                ? Stream.of()
                : titles.sounding(letters).stream()
                        .map(title -> TitleSounds.part(title, letters))
                        .flatMap(Optional::stream);
        return Stream.concat(known, parts)
                .distinct()
                .limit(rules.count("tried"))
                .toList();
    }
}
