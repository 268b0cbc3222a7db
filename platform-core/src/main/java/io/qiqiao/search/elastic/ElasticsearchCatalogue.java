package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.CatalogueSearch;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.SearchResult;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.SearchConnections;
import jakarta.inject.Singleton;
import java.util.List;

/** The catalogue in Elasticsearch. */
@Singleton
final class ElasticsearchCatalogue implements CatalogueSearch {

    private final SearchConnections connections;
    private final CatalogueQuery catalogueQuery;
    private final Circuit circuit;
    private final Answer answer;
    private final CloseLook closeLook;

    ElasticsearchCatalogue(
            SearchConnections connections,
            CatalogueQuery catalogueQuery,
            Circuit circuit,
            Answer answer,
            CloseLook closeLook) {
        this.connections = connections;
        this.catalogueQuery = catalogueQuery;
        this.circuit = circuit;
        this.answer = answer;
        this.closeLook = closeLook;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        if (closeLook.isFor(query)) {
            return closeLook.search(query);
        }
        SearchRequest request = catalogueQuery.of(query);
        SearchResponse<IndexedDocument> response =
                circuit.ask(() -> connections.searching().search(request, IndexedDocument.class));
        if (response.shards().total().intValue() == 0) {
            throw Refusal.of(ErrorCode.SEARCH_DOWN, "search.not-ready");
        }
        List<Hit<IndexedDocument>> hits = response.hits().hits();
        boolean more = hits.size() > query.size();
        List<Hit<IndexedDocument>> shown = more ? hits.subList(0, query.size()) : hits;
        return new SearchResult(
                answer.items(query, shown),
                Answer.facets(response.aggregations()),
                Answer.total(response.hits().total()),
                more ? Cursor.write(query, shown.getLast().sort()) : null);
    }
}
