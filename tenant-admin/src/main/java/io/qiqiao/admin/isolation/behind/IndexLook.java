package io.qiqiao.admin.isolation.behind;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.scene.Canary;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.publication.Visibility;
import io.qiqiao.search.index.SearchConfiguration;
import io.qiqiao.search.index.SearchConnections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks into the index itself: every document must say of itself whose it is and how far it is shared, and the indices
 * that visitors are answered from must hold nothing private.
 */
public final class IndexLook {

    private static final int ALL = 2000;
    private static final String WHERE = "index";

    private final ElasticsearchClient client;
    private final String prefix;
    private final Scene scene;

    public IndexLook(ApplicationContext context, Scene scene) {
        this.client = context.getBean(SearchConnections.class).writing();
        this.prefix = context.getBean(SearchConfiguration.class).getIndexPrefix();
        this.scene = scene;
    }

    /** Looks, and answers what is not as it must be. */
    public List<Finding> look() {
        return hits().stream().flatMap(this::judge).toList();
    }

    private Stream<Finding> judge(Hit<Map<?, ?>> hit) {
        Map<?, ?> source = hit.source() == null ? Map.of() : hit.source();
        return scene.canaries().listIn(String.valueOf(source)).stream()
                .filter(canary -> !canary.library().equals("enterprise")
                        || source.get("kind") == null
                        || source.get("kind").equals("enterprise"))
                .filter(canary -> !isRight(canary, hit.index(), source))
                .map(canary -> new Finding(Fault.LEAK, WHERE, hit.index(), "the index", canary.toString()));
    }

    private boolean isRight(Canary canary, String index, Map<?, ?> source) {
        boolean isPublicIndex = index.startsWith(prefix + "-public-");
        return canary.reach().code().equals(source.get("visibility"))
                && scene.tenant(canary.owner()).id().code().equals(source.get("tenant"))
                && isPublicIndex == (canary.reach() != Visibility.PRIVATE);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Hit<Map<?, ?>>> hits() {
        try {
            List found = client.search(
                            request -> request.index(prefix + "-*")
                                    .size(ALL)
                                    .query(query -> query.matchPhrase(
                                            match -> match.field("title").query(scene.word()))),
                            Map.class)
                    .hits()
                    .hits();
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
