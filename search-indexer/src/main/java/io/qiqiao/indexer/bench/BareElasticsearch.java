package io.qiqiao.indexer.bench;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.search.index.IndexedDocument;
import jakarta.inject.Singleton;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NStringEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/** Elasticsearch without anything of ours between: requests as text, answers as bytes that nobody reads. */
@Singleton
@ForBench
class BareElasticsearch {

    private static final ContentType LINES = ContentType.create("application/x-ndjson", "UTF-8");

    private static final int TOO_MANY = 429;
    private static final int PATIENCE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final RestClient client;
    private final JsonpMapper mapper;

    BareElasticsearch(RestClient client, ElasticsearchTransport transport) {
        this.client = client;
        this.mapper = transport.jsonpMapper();
    }

    /** The very request that the search port sends, ready to be sent again and again. */
    Request of(SearchRequest request) {
        Request bare = new Request("POST", SearchRequest._ENDPOINT.requestUrl(request));
        SearchRequest._ENDPOINT.queryParameters(request).forEach(bare::addParameter);
        bare.setEntity(new NStringEntity(text(request), ContentType.APPLICATION_JSON));
        return bare;
    }

    byte[] ask(Request request) throws IOException {
        return EntityUtils.toByteArray(client.performRequest(request).getEntity());
    }

    /** Loads documents without versions, tombstones or anything else. */
    void load(String index, List<IndexedDocument> documents) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (IndexedDocument document : documents) {
            lines.append("{\"index\":{\"_id\":\"").append(document.id()).append("\"}}\n");
            lines.append(text(document)).append('\n');
        }
        Request bulk = new Request("POST", "/" + index + "/_bulk");
        bulk.setEntity(new NStringEntity(lines.toString(), LINES));
        byte[] answer = patiently(bulk);
        if (new String(answer, 0, Math.min(60, answer.length), StandardCharsets.UTF_8).contains("\"errors\":true")) {
            throw new IOException("the bare loader's documents were refused");
        }
    }

    /** Even a bare loader waits when it is told that it is too fast. */
    private byte[] patiently(Request bulk) throws IOException {
        for (int failures = 0; ; failures++) {
            try {
                return ask(bulk);
            } catch (ResponseException refused) {
                if (refused.getResponse().getStatusLine().getStatusCode() != TOO_MANY || failures == PATIENCE) {
                    throw refused;
                }
                LockSupport.parkNanos(FIRST_PAUSE.toNanos() << failures);
            }
        }
    }

    private String text(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = mapper.jsonProvider().createGenerator(text)) {
            mapper.serialize(value, generator);
        }
        return text.toString();
    }
}
