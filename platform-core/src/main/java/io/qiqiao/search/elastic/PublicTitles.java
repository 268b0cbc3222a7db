package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.Asker;
import io.qiqiao.search.KnownTitles;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.SearchConnections;
import io.qiqiao.search.index.SearchKinds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Asks for titles of what is public, and of nothing else. */
@Singleton
final class PublicTitles implements KnownTitles {

    private static final String SOUNDS = "sounds";

    private static final int SOME = 20;

    private final SearchConnections connections;
    private final Circuit circuit;
    private final IndexNames names;
    private final SearchKinds kinds;
    private final CatalogueQuery catalogue;

    PublicTitles(
            SearchConnections connections,
            Circuit circuit,
            IndexNames names,
            SearchKinds kinds,
            CatalogueQuery catalogue) {
        this.connections = connections;
        this.circuit = circuit;
        this.names = names;
        this.kinds = kinds;
        this.catalogue = catalogue;
    }

    @Override
    public List<String> sounding(String letters) {
        return find(sounds(letters), SOME);
    }

    /** Titles of which a part goes on from {@code letters}. */
    static Query sounds(String letters) {
        return Query.of(query -> query.prefix(prefix -> prefix.field(SOUNDS).value(letters)));
    }

    /** Titles that fit, as they were written, the best first and each once; empty when search is down. */
    List<String> find(Query fitting, int size) {
        try {
            SearchResponse<IndexedDocument> found =
                    circuit.ask(() -> connections.searching().search(request(fitting, size), IndexedDocument.class));
            return found.hits().hits().stream()
                    .map(Hit::source)
                    .filter(Objects::nonNull)
                    .filter(record -> Asker.ANYBODY.maySee(record.ownership()))
                    .map(IndexedDocument::writtenTitle)
                    .distinct()
                    .toList();
        } catch (Refusal down) {
            return List.of();
        }
    }

    private SearchRequest request(Query fitting, int size) {
        return SearchRequest.of(request -> request.index(names.aliases(IndexShare.PUBLIC, kinds.list()))
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .query(BoolQuery.of(all -> all.filter(VisibilityFilter.of(Asker.ANYBODY), catalogue.stillValid())
                                .must(fitting))
                        ._toQuery())
                .trackTotalHits(total -> total.enabled(false))
                .size(size)
                .source(source ->
                        source.filter(with -> with.excludes("shared.body", "shared.gist", "original.body", SOUNDS))));
    }
}
