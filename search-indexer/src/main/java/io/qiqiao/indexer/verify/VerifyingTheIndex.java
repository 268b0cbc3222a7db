package io.qiqiao.indexer.verify;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.indexer.record.RecordState;
import io.qiqiao.indexer.record.ScanningRecords;
import io.qiqiao.indexer.write.BulkConfiguration;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.SearchSource;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.SearchConnections;
import io.qiqiao.search.maintenance.IndexProgress;
import io.qiqiao.search.maintenance.Verification;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Compares every record with what the index has of it, and the other way round; a page of each in memory at a time. */
@Singleton
public class VerifyingTheIndex {

    private static final Query ALL = Query.of(query -> query.matchAll(all -> all));

    private final ScanningRecords scanning;
    private final CrossExamining crossExamining;
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final BulkConfiguration configuration;

    VerifyingTheIndex(
            ScanningRecords scanning,
            CrossExamining crossExamining,
            SearchConnections connections,
            IndexNames names,
            BulkConfiguration configuration) {
        this.scanning = scanning;
        this.crossExamining = crossExamining;
        this.client = connections.writing();
        this.names = names;
        this.configuration = configuration;
    }

    /** @throws IOException when Elasticsearch does not answer, or has no index of a kind */
    public Verification verify(Collection<SearchSource> sources, IndexProgress progress) throws IOException {
        Tally tally = new Tally();
        try {
            for (SearchSource source : sources) {
                shared(source, tally, progress);
                own(source, tally, progress);
            }
        } catch (ElasticsearchException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
        return tally.verification();
    }

    private void shared(SearchSource source, Tally tally, IndexProgress progress) throws IOException {
        String index = refreshed(IndexShare.PUBLIC, source);
        Comparing comparing = comparing(IndexShare.PUBLIC, index, ALL, tally);
        scanning.shared(source.kind(), configuration.getPage(), page -> {
            for (RecordState state : page) {
                if (state instanceof RecordState.Shared(var record)) {
                    comparing.with(IndexedDocument.of(record, IndexShare.PUBLIC));
                }
            }
            tally.checked(page.size());
            progress.reached(source.kind(), tally.checked());
        });
        comparing.end();
    }

    private void own(SearchSource source, Tally tally, IndexProgress progress) throws IOException {
        String index = refreshed(IndexShare.PRIVATE, source);
        List<String> tenants = scanning.listTenants();
        for (String tenant : tenants) {
            Comparing comparing = comparing(IndexShare.PRIVATE, index, ownedBy(List.of(tenant)), tally);
            scanning.own(source, tenant, configuration.getPage(), page -> {
                for (SearchDocument record : page) {
                    comparing.with(IndexedDocument.of(record, IndexShare.PRIVATE));
                }
                tally.checked(page.size());
                progress.reached(source.kind(), tally.checked());
            });
            comparing.end();
        }
        // What belongs to tenants that do not exist: all of it is too much.
        Query others = Query.of(query -> query.bool(none -> none.mustNot(ownedBy(tenants))));
        comparing(IndexShare.PRIVATE, index, others, tally).end();
    }

    private String refreshed(IndexShare share, SearchSource source) throws IOException {
        String index = names.alias(share, source.kind());
        client.indices().refresh(refresh -> refresh.index(index));
        return index;
    }

    private Comparing comparing(IndexShare share, String index, Query which, Tally tally) throws IOException {
        IndexScan scan = new IndexScan(client, index, which, configuration.getPage());
        return new Comparing(share, scan, crossExamining, tally);
    }

    private static Query ownedBy(List<String> tenants) {
        return Query.of(query -> query.terms(terms -> terms.field("tenant")
                .terms(values ->
                        values.value(tenants.stream().map(FieldValue::of).toList()))));
    }
}
