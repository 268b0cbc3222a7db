package io.qiqiao.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;

/** The way to Elasticsearch, with a limit to every wait. */
@Singleton
public final class SearchConnections {

    private final ElasticsearchClient searching;
    private final ElasticsearchClient writing;

    SearchConnections(ElasticsearchClient client, SearchConfiguration configuration) {
        this.searching = client.withTransportOptions(limit(configuration, configuration.getSearchTimeout()));
        this.writing = client.withTransportOptions(limit(configuration, configuration.getWriteTimeout()));
    }

    private static RestClientOptions limit(SearchConfiguration configuration, Duration silence) {
        int connect = (int) configuration.getConnectTimeout().toMillis();
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout(connect)
                .setConnectionRequestTimeout((int) silence.toMillis())
                .setSocketTimeout((int) silence.toMillis())
                .build();
        return new RestClientOptions(
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(limits).build(), false);
    }

    /** For whoever waits for an answer: gives up soon. */
    public ElasticsearchClient searching() {
        return searching;
    }

    /** For work in the background: gives up late. */
    public ElasticsearchClient writing() {
        return writing;
    }
}
