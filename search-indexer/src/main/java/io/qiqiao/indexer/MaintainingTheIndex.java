package io.qiqiao.indexer;

import io.qiqiao.indexer.generation.RebuildingTheIndex;
import io.qiqiao.indexer.verify.VerifyingTheIndex;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.SearchSource;
import io.qiqiao.search.index.SearchKinds;
import io.qiqiao.search.maintenance.IndexMaintenance;
import io.qiqiao.search.maintenance.IndexProgress;
import io.qiqiao.search.maintenance.Rebuilt;
import io.qiqiao.search.maintenance.Verification;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets others rebuild and verify the index. */
@Singleton
class MaintainingTheIndex implements IndexMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(MaintainingTheIndex.class);

    private final SearchKinds kinds;
    private final RebuildingTheIndex rebuilding;
    private final VerifyingTheIndex verifying;

    MaintainingTheIndex(SearchKinds kinds, RebuildingTheIndex rebuilding, VerifyingTheIndex verifying) {
        this.kinds = kinds;
        this.rebuilding = rebuilding;
        this.verifying = verifying;
    }

    @Override
    public List<String> listKinds() {
        return kinds.list();
    }

    @Override
    public List<Rebuilt> rebuild(Set<String> chosen, IndexProgress progress) {
        List<Rebuilt> rebuilt = new ArrayList<>();
        try {
            for (SearchSource source : kinds.get(chosen)) {
                rebuilt.add(rebuilding.rebuild(source, progress));
            }
        } catch (IOException broken) {
            throw down(broken);
        }
        return rebuilt;
    }

    @Override
    public Verification verify(Set<String> chosen, IndexProgress progress) {
        try {
            return verifying.verify(kinds.get(chosen), progress);
        } catch (IOException broken) {
            throw down(broken);
        }
    }

    private static Refusal down(IOException broken) {
        LOG.warn("Elasticsearch does not answer: {}", broken.toString());
        return Refusal.of(ErrorCode.SEARCH_DOWN, "search.maintenance.down", String.valueOf(broken.getMessage()));
    }
}
