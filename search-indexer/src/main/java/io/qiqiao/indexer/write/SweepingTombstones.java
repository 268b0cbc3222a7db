package io.qiqiao.indexer.write;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.SearchConnections;
import io.qiqiao.search.index.SearchKinds;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Removes tombstones that have stood long enough. One on which a record has come back in the meantime stays. */
@Singleton
public class SweepingTombstones {

    private static final int PAGE = 1000;

    private final SearchConnections connections;
    private final IndexNames names;
    private final SearchKinds kinds;
    private final BulkConfiguration configuration;
    private final Clock clock;

    SweepingTombstones(
            SearchConnections connections,
            IndexNames names,
            SearchKinds kinds,
            BulkConfiguration configuration,
            Clock clock) {
        this.connections = connections;
        this.names = names;
        this.kinds = kinds;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * @return how many were removed
     * @throws IOException when Elasticsearch does not answer
     */
    public long sweep() throws IOException {
        List<String> aliases = new ArrayList<>(names.aliases(IndexShare.PUBLIC, kinds.list()));
        aliases.addAll(names.aliases(IndexShare.PRIVATE, kinds.list()));
        long removed = 0;
        List<Hit<IndexedDocument>> page;
        do {
            page = old(aliases);
            removed += page.size();
            remove(page);
        } while (page.size() == PAGE);
        return removed;
    }

    private List<Hit<IndexedDocument>> old(List<String> aliases) throws IOException {
        String limit = Long.toString(
                clock.instant().minus(configuration.getTombstoneAge()).toEpochMilli());
        SearchResponse<IndexedDocument> response = connections
                .writing()
                .search(
                        search -> search.index(aliases)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .size(PAGE)
                                .seqNoPrimaryTerm(true)
                                .query(query -> query.bool(all -> all.filter(is -> is.term(
                                                term -> term.field("deleted").value(true)))
                                        .filter(is -> is.range(range -> range.date(
                                                date -> date.field("deletedAt").lt(limit)))))),
                        IndexedDocument.class);
        return response.hits().hits();
    }

    private void remove(List<Hit<IndexedDocument>> tombstones) throws IOException {
        if (tombstones.isEmpty()) {
            return;
        }
        List<BulkOperation> operations = tombstones.stream()
                .map(hit -> BulkOperation.of(operation -> operation.delete(delete -> delete.index(hit.index())
                        .id(hit.id())
                        .routing(hit.routing())
                        .ifSeqNo(hit.seqNo())
                        .ifPrimaryTerm(hit.primaryTerm()))))
                .toList();
        connections.writing().bulk(bulk -> bulk.operations(operations).refresh(Refresh.True));
    }
}
