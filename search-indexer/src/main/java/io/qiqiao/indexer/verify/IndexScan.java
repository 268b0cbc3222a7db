package io.qiqiao.indexer.verify;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.qiqiao.search.index.IndexedDocument;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documents of an index that are no tombstones, by rising id; a page of them in memory at a time. */
final class IndexScan {

    private static final SortOptions BY_ID =
            SortOptions.of(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)));

    private final ElasticsearchClient client;
    private final String index;
    private final Query which;
    private final int size;
    private Iterator<Hit<IndexedDocument>> page =
            List.<Hit<IndexedDocument>>of().iterator();
    private @Nullable IndexedDocument head;
    private boolean ended;

    IndexScan(ElasticsearchClient client, String index, Query which, int size) throws IOException {
        this.client = client;
        this.index = index;
        this.which = which;
        this.size = size;
        next();
    }

    /** The document the scan stands at, or null at the end. */
    @Nullable
    IndexedDocument head() {
        return head;
    }

    /** Goes on to the next document. */
    void next() throws IOException {
        if (!page.hasNext() && !ended) {
            List<Hit<IndexedDocument>> hits = read(head == null ? null : head.id());
            ended = hits.size() < size;
            page = hits.iterator();
        }
        head = page.hasNext() ? Objects.requireNonNull(page.next().source()) : null;
    }

    private List<Hit<IndexedDocument>> read(@Nullable String after) throws IOException {
        SearchResponse<IndexedDocument> response = client.search(
                search -> {
                    search.index(index)
                            .size(size)
                            .sort(BY_ID)
                            .allowPartialSearchResults(false)
                            .trackTotalHits(total -> total.enabled(false))
                            .query(query -> query.bool(all -> all.filter(which)
                                    .mustNot(not -> not.term(
                                            term -> term.field("deleted").value(true)))));
                    return after == null ? search : search.searchAfter(after);
                },
                IndexedDocument.class);
        return response.hits().hits();
    }
}
