package io.qiqiao.search.words;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that come along with the program, for all tenants, and those that the tenant that is asked added. */
@Singleton
public final class FieldWords {

    private static final List<String> SYNONYMS = List.of("field.txt", "green.txt", "everyday-law.txt");

    private final List<String> lines =
            SYNONYMS.stream().flatMap(file -> WordFile.lines(file).stream()).toList();
    private final Synonyms synonyms = Synonyms.of(lines);
    private final List<String> asking = WordFile.lines("question.txt");
    private final @Nullable OwnSynonyms own;

    @Inject
    FieldWords(@Nullable OwnSynonyms own) {
        this.own = own;
    }

    FieldWords() {
        this(null);
    }

    /** What is the same for all tenants. */
    public Synonyms synonyms() {
        return synonyms;
    }

    /** The same as it is written: {@code a, b} or {@code a > b} a line. */
    public List<String> lines() {
        return lines;
    }

    /** What else the words of a question are called, by everybody and by the tenant that is asked. */
    public Map<String, Synonyms.Standing> find(String text) {
        Map<String, Synonyms.Standing> found = new LinkedHashMap<>(synonyms.find(text));
        if (own != null) {
            own.now().find(text).forEach((word, standing) -> {
                found.put(word, standing);
                synonyms.find(word).forEach(found::putIfAbsent);
            });
            found.keySet().removeIf(text.toLowerCase(Locale.ROOT)::contains);
        }
        return found;
    }

    /** Words that ask, and words that stand in every question. */
    public List<String> asking() {
        return asking;
    }
}
