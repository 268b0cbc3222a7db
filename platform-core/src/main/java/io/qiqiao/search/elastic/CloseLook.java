package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.Facets;
import io.qiqiao.search.SearchHit;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.SearchResult;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.IndexedWords;
import io.qiqiao.search.index.SearchConnections;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Answers a long question, such as a demand, with more care: takes the first hits among published and among private
 * records, and weighs their texts all alike. The index cannot: scores of private records know nothing of how rare a word
 * is, since what is rare among everybody's private records is nobody's business.
 */
@Singleton
final class CloseLook {

    private static final Facets NO_FACETS = new Facets(List.of(), List.of(), List.of(), List.of());

    private final SearchConnections connections;
    private final CatalogueQuery catalogueQuery;
    private final Circuit circuit;
    private final Answer answer;
    private final WeighingWords weighing;
    private final CountingWords counting;
    private final WeighingTexts texts;
    private final RelevanceWeights weights;

    CloseLook(
            SearchConnections connections,
            CatalogueQuery catalogueQuery,
            Circuit circuit,
            Answer answer,
            WeighingWords weighing,
            CountingWords counting,
            WeighingTexts texts,
            RelevanceWeights weights) {
        this.connections = connections;
        this.catalogueQuery = catalogueQuery;
        this.circuit = circuit;
        this.answer = answer;
        this.weighing = weighing;
        this.counting = counting;
        this.texts = texts;
        this.weights = weights;
    }

    /** Whether it was asked for, and there is enough to weigh. */
    boolean isFor(SearchQuery query) {
        return !query.hints().closely().isEmpty() && !Wording.of(query.text()).isSingle();
    }

    SearchResult search(SearchQuery query) {
        List<Hit<IndexedDocument>> hits = new ArrayList<>();
        SearchResponse<IndexedDocument> published = first(query, IndexShare.PUBLIC);
        if (published.shards().total().intValue() == 0) {
            throw Refusal.of(ErrorCode.SEARCH_DOWN, "search.not-ready");
        }
        hits.addAll(published.hits().hits());
        long total = Answer.total(published.hits().total());
        if (VisibilityFilter.reachesPrivate(query.asker())) {
            SearchResponse<IndexedDocument> own = first(query, IndexShare.PRIVATE);
            hits.addAll(own.hits().hits());
            total += Answer.total(own.hits().total());
        }
        return new SearchResult(best(query, hits), NO_FACETS, total, null);
    }

    private SearchResponse<IndexedDocument> first(SearchQuery query, IndexShare share) {
        SearchRequest request = catalogueQuery.withTexts(query, share, weights.count("closely-first"));
        return circuit.ask(() -> connections.searching().search(request, IndexedDocument.class));
    }

    private List<SearchHit> best(SearchQuery query, List<Hit<IndexedDocument>> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        WeightedWords words =
                weighing.of(Wording.of(query.text()), query.hints().without());
        List<IndexedWords> read = hits.stream()
                .map(hit -> Objects.requireNonNull(hit.source()).words())
                .toList();
        List<Double> scores = texts.weigh(
                words, read, counting.count(query, words), query.hints().without());
        return IntStream.range(0, hits.size())
                .boxed()
                .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
                .limit(query.size())
                .flatMap(at ->
                        answer.items(query, List.of(hits.get(at))).stream().map(hit -> hit.scored(scores.get(at))))
                .toList();
    }
}
