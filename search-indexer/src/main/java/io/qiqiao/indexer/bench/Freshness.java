package io.qiqiao.indexer.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.SearchConnections;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks from outside how far records have come: out of the outbox, and into what searches find. */
@Singleton
@ForBench
class Freshness {

    private static final String WAITING = "select id from platform.outbox where kind = 'bench'";

    private final ConnectionOperations<Connection> platform;
    private final ElasticsearchClient client;
    private final IndexNames names;

    Freshness(
            @Named("platform") ConnectionOperations<Connection> platform,
            SearchConnections connections,
            IndexNames names) {
        this.platform = platform;
        this.client = connections.searching();
        this.names = names;
    }

    /** Those of {@code committed} that the index has taken: the outbox holds them no longer. */
    Set<UUID> handed(Collection<UUID> committed) {
        Set<UUID> handed = new HashSet<>(committed);
        handed.removeAll(waiting());
        return handed;
    }

    /** Those of {@code handed} that a search finds. */
    Set<UUID> visible(Collection<UUID> handed) throws IOException {
        Set<UUID> visible = new HashSet<>();
        if (!handed.isEmpty()) {
            List<String> ids = handed.stream().map(UUID::toString).toList();
            SearchResponse<Void> answer = client.search(
                    search -> search.index(names.alias(IndexShare.PUBLIC, BenchSource.KIND))
                            .query(query -> query.ids(them -> them.values(ids)))
                            .source(source -> source.fetch(false))
                            .trackTotalHits(track -> track.enabled(false))
                            .size(ids.size()),
                    Void.class);
            answer.hits().hits().forEach(hit -> visible.add(UUID.fromString(hit.id())));
        }
        return visible;
    }

    private Set<UUID> waiting() {
        return platform.execute(ConnectionDefinition.READ_ONLY, status -> {
            Set<UUID> waiting = new HashSet<>();
            try (PreparedStatement statement = status.getConnection().prepareStatement(WAITING);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(rows.getObject(1, UUID.class));
                }
            } catch (SQLException broken) {
                throw new IllegalStateException("the outbox cannot be read", broken);
            }
            return waiting;
        });
    }
}
