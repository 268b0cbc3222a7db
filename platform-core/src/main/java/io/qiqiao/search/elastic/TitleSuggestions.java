package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.Asker;
import io.qiqiao.search.Suggesting;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.SearchConnections;
import io.qiqiao.search.index.SearchKinds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Suggestions from the titles of what is public, and from nothing else. */
@Singleton
final class TitleSuggestions implements Suggesting {

    private static final int MOST = 8;

    /** Titles are told once: more are asked for than shown. */
    private static final int ASKED = 24;

    /** What was begun goes on in so many ways at most: a single letter would go on in thousands. */
    private static final int WAYS = 50;

    private static final int LONGEST = 40;

    private final SearchConnections connections;
    private final Circuit circuit;
    private final IndexNames names;
    private final SearchKinds kinds;
    private final CatalogueQuery catalogue;

    TitleSuggestions(
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
    public List<String> suggest(String begun) {
        Wording wording = Wording.of(begun);
        if (wording.isBlank() || wording.text().length() > LONGEST) {
            return List.of();
        }
        try {
            SearchResponse<IndexedDocument> found =
                    circuit.ask(() -> connections.searching().search(request(wording), IndexedDocument.class));
            return found.hits().hits().stream()
                    .map(Hit::source)
                    .filter(Objects::nonNull)
                    .filter(record -> Asker.ANYBODY.maySee(record.ownership()))
                    .map(record -> record.words().title())
                    .distinct()
                    .limit(MOST)
                    .toList();
        } catch (Refusal down) {
            return List.of();
        }
    }

    private SearchRequest request(Wording wording) {
        Query begins = Query.of(query -> query.matchPhrasePrefix(phrase ->
                phrase.field("shared.title.single").query(wording.text()).maxExpansions(WAYS)));
        return SearchRequest.of(request -> request.index(names.aliases(IndexShare.PUBLIC, kinds.list()))
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .query(BoolQuery.of(all -> all.filter(VisibilityFilter.of(Asker.ANYBODY), catalogue.stillValid())
                                .must(begins))
                        ._toQuery())
                .trackTotalHits(total -> total.enabled(false))
                .size(ASKED)
                .source(source -> source.filter(with -> with.excludes("shared.body", "shared.gist"))));
    }
}
