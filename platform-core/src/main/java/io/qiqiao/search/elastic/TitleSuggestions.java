package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.search.Suggesting;
import io.qiqiao.search.sound.KnownWords;
import io.qiqiao.search.sound.Letters;
import io.qiqiao.search.words.FieldWords;
import io.qiqiao.search.words.Synonyms;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Suggestions from the titles of what is public: those that go on as typed, and those that sound like it. */
@Singleton
final class TitleSuggestions implements Suggesting {

    private static final int MOST = 8;

    /** Titles are told once: more are asked for than shown. */
    private static final int ASKED = 24;

    /** What was begun goes on in so many ways at most: a single letter would go on in thousands. */
    private static final int WAYS = 50;

    private static final int LONGEST = 40;

    /** So many known words are looked for, of those that begin as typed. */
    private static final int WORDS = 4;

    private static final String TITLE = "shared.title.single";

    private final PublicTitles titles;
    private final KnownWords knownWords;
    private final FieldWords fieldWords;

    TitleSuggestions(PublicTitles titles, KnownWords knownWords, FieldWords fieldWords) {
        this.titles = titles;
        this.knownWords = knownWords;
        this.fieldWords = fieldWords;
    }

    @Override
    public List<String> suggest(String begun) {
        Wording wording = Wording.of(begun);
        if (wording.isBlank() || wording.text().length() > LONGEST) {
            return List.of();
        }
        return titles.find(fitting(wording), ASKED).stream().limit(MOST).toList();
    }

    private Query fitting(Wording wording) {
        List<Query> ways = new ArrayList<>();
        ways.add(Query.of(query -> query.matchPhrasePrefix(
                phrase -> phrase.field(TITLE).query(wording.text()).maxExpansions(WAYS))));
        Letters.of(wording.text()).ifPresent(letters -> {
            ways.add(PublicTitles.sounds(letters));
            words(letters)
                    .forEach(word -> ways.add(Query.of(query ->
                            query.matchPhrase(phrase -> phrase.field(TITLE).query(word)))));
        });
        return BoolQuery.of(any -> any.should(ways).minimumShouldMatch("1"))._toQuery();
    }

    /** Known words that go on from the letters, and what else they are called. */
    private Stream<String> words(String letters) {
        return knownWords.begunBy(letters, WORDS).stream()
                .flatMap(word -> Stream.concat(
                        Stream.of(word),
                        fieldWords.synonyms().find(word).entrySet().stream()
                                .filter(other -> other.getValue() == Synonyms.Standing.SAME)
                                .map(Map.Entry::getKey)))
                .distinct();
    }
}
