package io.qiqiao.search.evaluation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import io.qiqiao.search.index.SearchConfiguration;
import io.qiqiao.search.index.SearchConnections;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The way to search that others are compared with, in an index of its own: one field of all texts, pairs of neighbouring
 * characters, BM25 with k1 1.2 and b 0.75, any pair is enough. It is pinned: whatever becomes of the product, this stays
 * as it is.
 */
@Singleton
public final class PlainBigrams implements Ranking {

    private static final int BATCH = 1000;
    private static final String TEXT = "text";
    private static final String SETTINGS = """
            {"number_of_shards": "1", "number_of_replicas": "0",
             "similarity": {"pinned": {"type": "BM25", "k1": 1.2, "b": 0.75}},
             "analysis": {
               "filter": {"pairs": {"type": "shingle", "min_shingle_size": 2, "max_shingle_size": 2,
                          "token_separator": "", "output_unigrams": false, "output_unigrams_if_no_shingles": true}},
               "analyzer": {"pairs": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "pairs"]}}}}
            """;
    private static final String MAPPING = """
            {"properties": {"text": {"type": "text", "analyzer": "pairs", "similarity": "pinned"}}}
            """;

    private final ElasticsearchClient client;
    private final String index;

    PlainBigrams(SearchConnections connections, SearchConfiguration configuration) {
        this.client = connections.writing();
        this.index = configuration.getIndexPrefix() + "-evaluation-plain";
    }

    /** Makes the index anew, of these records alone. */
    public void load(List<JudgedRecord> records) {
        try {
            remove();
            client.indices()
                    .create(made -> made.index(index)
                            .settings(IndexSettings.of(all -> all.withJson(new StringReader(SETTINGS))))
                            .mappings(TypeMapping.of(all -> all.withJson(new StringReader(MAPPING)))));
            for (int from = 0; from < records.size(); from += BATCH) {
                write(records.subList(from, Math.min(records.size(), from + BATCH)));
            }
            client.indices().refresh(refresh -> refresh.index(index));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(List<JudgedRecord> records) throws IOException {
        BulkResponse written = client.bulk(bulk -> bulk.index(index)
                .operations(records.stream()
                        .map(record -> BulkOperation.of(one ->
                                one.index(put -> put.id(record.id()).document(Map.of(TEXT, record.text())))))
                        .toList()));
        if (written.errors()) {
            throw new IOException("the plain index refused records");
        }
    }

    @Override
    public List<String> rank(String text, int depth) {
        try {
            SearchResponse<Void> found = client.search(
                    search -> search.index(index)
                            .query(query ->
                                    query.match(match -> match.field(TEXT).query(text)))
                            .source(source -> source.fetch(false))
                            .size(depth),
                    Void.class);
            return found.hits().hits().stream().map(Hit::id).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Leaves nothing behind. */
    public void remove() {
        try {
            client.indices().delete(gone -> gone.index(index).ignoreUnavailable(true));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
