package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.index.SearchConnections;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts words among the records that the asker may see, published and private ones together. What others keep private
 * does not count, so that nothing of it shows in a score.
 */
@Singleton
final class CountingWords {

    private final SearchConnections connections;
    private final CatalogueQuery catalogueQuery;
    private final Circuit circuit;

    CountingWords(SearchConnections connections, CatalogueQuery catalogueQuery, Circuit circuit) {
        this.connections = connections;
        this.catalogueQuery = catalogueQuery;
        this.circuit = circuit;
    }

    WordCounts count(SearchQuery query, WeightedWords words) {
        List<String> families = RelevanceQuery.families(VisibilityFilter.reachesPrivate(query.asker()))
                .toList();
        Map<String, Query> filters = new HashMap<>();
        Stream.of(words.singles(), words.pairs(), words.others())
                .flatMap(some -> some.keySet().stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(word -> filters.computeIfAbsent(word, some -> holding(families, some)));
        SearchResponse<Void> response = circuit.ask(() -> connections
                .searching()
                .search(catalogueQuery.counting(query.asker(), query.hints().closely(), filters), Void.class));
        return new WordCounts(
                Answer.total(response.hits().total()),
                with(response.aggregations().get(CatalogueQuery.COUNTS)));
    }

    private static Query holding(List<String> families, String word) {
        String field = word.contains(" ") ? ".all" : ".all.single";
        return Query.of(any -> any.bool(either -> either.should(families.stream()
                .map(family -> Query.of(query ->
                        query.match(match -> match.field(family + field).query(word))))
                .toList())));
    }

    private static Map<String, Long> with(@Nullable Aggregate counted) {
        Map<String, Long> with = new HashMap<>();
        if (counted != null && counted.isFilters()) {
            counted.filters().buckets().keyed().forEach((word, bucket) -> with.put(word, bucket.docCount()));
        }
        return with;
    }
}
