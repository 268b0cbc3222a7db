package io.qiqiao.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The settings, analysis and fields of every index, from two resources. */
@Singleton
public final class IndexLayout {

    /** Rises whenever a resource changes, or what is written by it: an index of another version is built anew. */
    public static final int VERSION = 3;

    private static final String SETTINGS = "search/catalogue-settings.json";
    private static final String MAPPING = "search/catalogue-mapping.json";
    private static final Time NEVER = Time.of(time -> time.time("-1"));

    private final SearchConfiguration configuration;

    IndexLayout(SearchConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Makes an index that shows nothing yet, so that it fills fast; {@link #open} ends that. */
    public void create(ElasticsearchClient client, String name, String writeAlias) throws IOException {
        IndexSettings settings = IndexSettings.of(all -> all.withJson(new StringReader(resource(SETTINGS)))
                .numberOfShards(Integer.toString(configuration.getShards()))
                .numberOfReplicas(Integer.toString(configuration.getReplicas()))
                .refreshInterval(NEVER));
        TypeMapping mapping = TypeMapping.of(all -> all.withJson(new StringReader(resource(MAPPING))));
        client.indices()
                .create(index -> index.index(name)
                        .settings(settings)
                        .mappings(mapping)
                        .aliases(writeAlias, alias -> alias.isWriteIndex(true)));
    }

    /** Shows what an index holds, and from now on what is written to it. */
    public void open(ElasticsearchClient client, String name) throws IOException {
        String interval = configuration.getRefreshInterval().toMillis() + "ms";
        client.indices()
                .putSettings(change -> change.index(name)
                        .settings(settings -> settings.refreshInterval(Time.of(time -> time.time(interval)))));
        client.indices().refresh(refresh -> refresh.index(name));
    }

    private static String resource(String name) {
        try (InputStream stream = IndexLayout.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(name + " cannot be read", broken);
        }
    }
}
