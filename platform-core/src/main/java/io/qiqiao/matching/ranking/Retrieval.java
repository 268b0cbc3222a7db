package io.qiqiao.matching.ranking;

import io.qiqiao.matching.Need;
import io.qiqiao.matching.RuleSet;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.SearchFilter;
import io.qiqiao.search.SearchHints;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchQuery;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks the catalogue for what could serve a need: by its words, by its category, and by both. */
@Singleton
class Retrieval {

    /** Drafts and published services are weighed alike, and words mean the same whatever kinds are asked for. */
    private static final SearchHints CLOSELY = SearchHints.NONE.closely(Set.copyOf(Scope.ALL_KINDS));

    private final CatalogueSearch catalogue;

    Retrieval(CatalogueSearch catalogue) {
        this.catalogue = catalogue;
    }

    /** What was found, each once, in the order of the search. */
    List<Found> find(Need need, Scope scope, RuleSet rules) {
        Map<UUID, SearchHit> found = new LinkedHashMap<>();
        for (String kind : scope.kinds()) {
            byWords(need, scope, kind, rules).forEach(hit -> found.putIfAbsent(hit.id(), hit));
        }
        String category = need.category();
        if (category != null) {
            for (String kind : scope.kinds()) {
                byCategory(scope, kind, category, rules).forEach(hit -> found.putIfAbsent(hit.id(), hit));
            }
        }
        return measured(found.values());
    }

    private List<SearchHit> byWords(Need need, Scope scope, String kind, RuleSet rules) {
        String wording = need.wording(rules.limit("wording-characters"));
        SearchQuery plain = SearchQuery.of(wording, scope.asker(), size(rules)).with(CLOSELY);
        SearchFilter filter = SearchFilter.NONE.withKinds(Set.of(kind));
        List<SearchHit> all = catalogue.search(plain.narrowedTo(filter)).items();
        if (need.category() == null || all.size() < plain.size()) {
            return all;
        }
        List<SearchHit> ofCategory = catalogue
                .search(plain.narrowedTo(filter.withCategories(Set.of(need.category()))))
                .items();
        Map<UUID, SearchHit> both = new LinkedHashMap<>();
        all.forEach(hit -> both.put(hit.id(), hit));
        ofCategory.forEach(hit -> both.putIfAbsent(hit.id(), hit));
        return List.copyOf(both.values());
    }

    /** What belongs to the category and does not speak of the demand's words: found without a score. */
    private List<SearchHit> byCategory(Scope scope, String kind, String category, RuleSet rules) {
        SearchFilter filter = SearchFilter.NONE.withKinds(Set.of(kind)).withCategories(Set.of(category));
        return catalogue
                .search(SearchQuery.of("", scope.asker(), size(rules)).narrowedTo(filter))
                .items();
    }

    private static int size(RuleSet rules) {
        return Math.min(rules.limit("candidates"), SearchQuery.MOST);
    }

    /** All answers are to one question, so that their scores can be compared; the best one counts as 1. */
    private static List<Found> measured(Collection<SearchHit> hits) {
        double best = hits.stream().mapToDouble(Retrieval::score).max().orElse(0);
        return hits.stream()
                .map(hit -> new Found(hit, best > 0 ? score(hit) / best : 0))
                .toList();
    }

    private static double score(SearchHit hit) {
        return hit.score() == null ? 0 : hit.score();
    }
}
