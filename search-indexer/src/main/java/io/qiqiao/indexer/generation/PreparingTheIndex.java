package io.qiqiao.indexer.generation;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.SearchSource;
import io.qiqiao.search.index.SearchKinds;
import io.qiqiao.search.maintenance.IndexProgress;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that each kind has an index that is searched: builds it on the first start, after Elasticsearch lost it,
 * and when a release changed the layout. May run in several processes at once, and again and again.
 */
@Singleton
public class PreparingTheIndex {

    private static final Logger LOG = LoggerFactory.getLogger(PreparingTheIndex.class);

    private final SearchKinds kinds;
    private final Generations generations;
    private final KindIndices indices;
    private final RebuildingTheIndex rebuilding;

    PreparingTheIndex(SearchKinds kinds, Generations generations, KindIndices indices, RebuildingTheIndex rebuilding) {
        this.kinds = kinds;
        this.generations = generations;
        this.indices = indices;
        this.rebuilding = rebuilding;
    }

    /** @throws IOException when Elasticsearch does not answer */
    public void prepare() throws IOException {
        for (SearchSource source : kinds.get(Set.of())) {
            prepare(source);
        }
    }

    private void prepare(SearchSource source) throws IOException {
        Optional<Generation> serving = generations.findServing(source.kind());
        if (serving.isPresent() && !indices.exist(serving.get())) {
            LOG.warn("the index of {} is lost and is built anew", source.kind());
            generations.forget(serving.get());
            serving = Optional.empty();
        }
        if (serving.isPresent()) {
            indices.show(serving.get());
        }
        if (serving.filter(Generation::isCurrent).isEmpty()) {
            build(source);
        }
    }

    private void build(SearchSource source) throws IOException {
        try {
            rebuilding.rebuild(source, IndexProgress.SILENT);
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.WRONG_STATE) {
                throw refused;
            }
            LOG.debug("{} is being built elsewhere", source.kind());
        }
    }
}
