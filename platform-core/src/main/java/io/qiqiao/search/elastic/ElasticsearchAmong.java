package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.AskingAmong;
import io.qiqiao.search.Facets;
import io.qiqiao.search.SearchQuery;
import io.qiqiao.search.SearchResult;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.SearchConnections;
import io.qiqiao.search.index.SearchKinds;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Many questions in one request. What is answered only in part is not answered. */
@Singleton
final class ElasticsearchAmong implements AskingAmong {

    private static final Facets NO_FACETS = new Facets(List.of(), List.of(), List.of(), List.of());

    private final SearchConnections connections;
    private final AmongQuery amongQuery;
    private final Circuit circuit;
    private final Answer answer;
    private final IndexNames names;
    private final SearchKinds kinds;

    ElasticsearchAmong(
            SearchConnections connections,
            AmongQuery amongQuery,
            Circuit circuit,
            Answer answer,
            IndexNames names,
            SearchKinds kinds) {
        this.connections = connections;
        this.amongQuery = amongQuery;
        this.circuit = circuit;
        this.answer = answer;
        this.names = names;
        this.kinds = kinds;
    }

    @Override
    public void refresh() {
        circuit.ask(() -> connections
                .writing()
                .indices()
                .refresh(refresh -> refresh.index(names.aliases(IndexShare.PUBLIC, kinds.list()))
                        .ignoreUnavailable(true)
                        .allowNoIndices(true)));
    }

    @Override
    public List<SearchResult> ask(List<Among> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        MsearchRequest request = MsearchRequest.of(all -> all.searches(amongQuery.of(questions)));
        MsearchResponse<IndexedDocument> response =
                circuit.ask(() -> connections.writing().msearch(request, IndexedDocument.class));
        List<SearchResult> results = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            results.add(result(questions.get(at).query(), response.responses().get(at)));
        }
        return results;
    }

    private SearchResult result(SearchQuery query, MultiSearchResponseItem<IndexedDocument> item) {
        if (item.isFailure()) {
            throw Refusal.of(ErrorCode.SEARCH_DOWN, "search.down");
        }
        MultiSearchItem<IndexedDocument> found = item.result();
        if (found.shards().total().intValue() == 0) {
            throw Refusal.of(ErrorCode.SEARCH_DOWN, "search.not-ready");
        }
        return new SearchResult(
                answer.items(query, found.hits().hits()),
                NO_FACETS,
                Answer.total(found.hits().total()),
                null);
    }
}
