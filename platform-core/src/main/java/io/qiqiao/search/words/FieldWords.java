package io.qiqiao.search.words;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The words that come along with the program, for all tenants. */
@Singleton
public final class FieldWords {

    private static final List<String> SYNONYMS = List.of("field.txt", "green.txt", "everyday-law.txt");

    private final Synonyms synonyms;
    private final List<String> asking = WordFile.lines("question.txt");

    FieldWords() {
        Stream<String> lines = SYNONYMS.stream().flatMap(file -> WordFile.lines(file).stream());
        this.synonyms = Synonyms.of(lines.toList());
    }

    public Synonyms synonyms() {
        return synonyms;
    }

    /** Words that ask, and words that stand in every question. */
    public List<String> asking() {
        return asking;
    }
}
