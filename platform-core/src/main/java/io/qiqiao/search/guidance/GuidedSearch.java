package io.qiqiao.search.guidance;

import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.SearchResult;
import io.qiqiao.search.sound.Letters;
import io.qiqiao.search.unfound.KeepingUnfound;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Searches as people do: letters that find nothing by themselves are read as the Chinese words that sound so, and where
 * little is found, other questions are offered that find more. What somebody asked for in characters is never answered
 * as if they had asked for something else. What finds nothing is kept for those who look after the catalogue.
 */
@Singleton
public final class GuidedSearch {

    private final CatalogueSearch catalogue;
    private final ReadingLetters letters;
    private final Corrections corrections;
    private final KeepingUnfound unfound;
    private final GuidanceRules rules;

    GuidedSearch(
            CatalogueSearch catalogue,
            ReadingLetters letters,
            Corrections corrections,
            KeepingUnfound unfound,
            GuidanceRules rules) {
        this.catalogue = catalogue;
        this.letters = letters;
        this.corrections = corrections;
        this.unfound = unfound;
        this.rules = rules;
    }

    /** @throws Refusal as {@link CatalogueSearch#search} does */
    public Guided search(SearchQuery query) {
        return query.after() == null ? beginning(query) : continuing(query);
    }

    private Guided beginning(SearchQuery query) {
        SearchResult result = catalogue.search(query);
        if (query.text().isEmpty() || result.total() > rules.count("few")) {
            return Guided.plain(result);
        }
        List<String> words = result.total() == 0 ? better(query, letters.read(query.text()), 0) : List.of();
        if (words.isEmpty() && result.total() == 0) {
            unfound.keep(query);
        }
        return words.isEmpty() ? offering(query, result) : read(query, words);
    }

    private Guided read(SearchQuery query, List<String> words) {
        String word = words.getFirst();
        return new Guided(catalogue.search(asking(query, word)), word, words.subList(1, words.size()));
    }

    /** The parts that follow are of the same words as the first one. */
    private Guided continuing(SearchQuery query) {
        if (Letters.of(query.text()).isEmpty() || total(query) > 0) {
            return Guided.plain(catalogue.search(query));
        }
        List<String> words = better(query, letters.read(query.text()), 0);
        return words.isEmpty() ? Guided.plain(catalogue.search(query)) : read(query, words);
    }

    private Guided offering(SearchQuery query, SearchResult result) {
        try {
            return new Guided(result, null, better(query, corrections.of(query.text()), result.total()));
        } catch (Refusal down) {
            return Guided.plain(result);
        }
    }

    /** Those of the questions that find more than {@code found} for the same asker, narrowed in the same way. */
    private List<String> better(SearchQuery query, List<String> questions, long found) {
        return questions.stream()
                .limit(rules.count("tried"))
                .filter(question -> total(asking(query, question)) > found)
                .limit(rules.count("offered"))
                .toList();
    }

    private long total(SearchQuery query) {
        return catalogue
                .search(new SearchQuery(query.text(), query.filter(), query.asker(), 1, null, query.hints()))
                .total();
    }

    private static SearchQuery asking(SearchQuery query, String text) {
        return new SearchQuery(text, query.filter(), query.asker(), query.size(), query.after(), query.hints());
    }
}
