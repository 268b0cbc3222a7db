package io.qiqiao.indexer.generation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import io.qiqiao.search.index.IndexLayout;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.SearchConnections;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The indices of a kind in Elasticsearch, both shares of a generation always together. */
@Singleton
class KindIndices {

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final IndexLayout layout;

    KindIndices(SearchConnections connections, IndexNames names, IndexLayout layout) {
        this.client = connections.writing();
        this.names = names;
        this.layout = layout;
    }

    void create(Generation generation) throws IOException {
        for (IndexShare share : IndexShare.values()) {
            layout.create(client, physical(share, generation), writing(share, generation));
        }
    }

    /** Shows what they hold. */
    void open(Generation generation) throws IOException {
        for (IndexShare share : IndexShare.values()) {
            layout.open(client, physical(share, generation));
        }
    }

    /** Whether both are there and can be written. */
    boolean exist(Generation generation) throws IOException {
        List<String> both = Arrays.stream(IndexShare.values())
                .map(share -> writing(share, generation))
                .toList();
        return client.indices().exists(exists -> exists.index(both)).value();
    }

    /** Searches see this generation from now on, and no other: all in one step. Does nothing when they do already. */
    void show(Generation generation) throws IOException {
        List<Action> actions = new ArrayList<>();
        for (IndexShare share : IndexShare.values()) {
            String alias = names.alias(share, generation.kind());
            Set<String> shown = shown(share, generation.kind());
            if (shown.equals(Set.of(physical(share, generation)))) {
                continue;
            }
            shown.forEach(old -> actions.add(Action.of(action ->
                    action.remove(remove -> remove.index(old).alias(alias).mustExist(false)))));
            actions.add(Action.of(action ->
                    action.add(add -> add.index(physical(share, generation)).alias(alias))));
        }
        if (!actions.isEmpty()) {
            client.indices().updateAliases(update -> update.actions(actions));
        }
    }

    private Set<String> shown(IndexShare share, String kind) throws IOException {
        String alias = names.alias(share, kind);
        if (!client.indices().existsAlias(exists -> exists.name(alias)).value()) {
            return Set.of();
        }
        return client.indices().getAlias(get -> get.name(alias)).result().keySet();
    }

    /** Removes the kind's indices of all generations but {@code kept}. */
    void removeAllBut(String kind, Set<String> kept) throws IOException {
        for (IndexShare share : IndexShare.values()) {
            List<String> old = client
                    .indices()
                    .get(get -> get.index(names.pattern(share, kind))
                            .ignoreUnavailable(true)
                            .allowNoIndices(true))
                    .result()
                    .keySet()
                    .stream()
                    .filter(name -> names.findGeneration(share, kind, name)
                            .filter(generation -> !kept.contains(generation))
                            .isPresent())
                    .toList();
            if (!old.isEmpty()) {
                client.indices().delete(delete -> delete.index(old).ignoreUnavailable(true));
            }
        }
    }

    private String physical(IndexShare share, Generation generation) {
        return names.physical(share, generation.kind(), generation.name());
    }

    private String writing(IndexShare share, Generation generation) {
        return names.writing(share, generation.kind(), generation.name());
    }
}
