package io.qiqiao.indexer.generation;

import io.qiqiao.indexer.record.RecordState;
import io.qiqiao.indexer.record.ScanningRecords;
import io.qiqiao.indexer.write.BulkConfiguration;
import io.qiqiao.indexer.write.BulkWriting;
import io.qiqiao.indexer.write.IndexWrite;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.search.SearchSource;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.maintenance.IndexProgress;
import io.qiqiao.search.maintenance.Rebuilt;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a kind's indices anew beside those that are searched. Changes made in the meantime are written to both by
 * whoever takes them from the outbox; versions see to it that the newer one stays, whichever comes first.
 */
@Singleton
public class RebuildingTheIndex {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildingTheIndex.class);

    private final Generations generations;
    private final KindIndices indices;
    private final ScanningRecords scanning;
    private final BulkWriting writing;
    private final BulkConfiguration configuration;

    RebuildingTheIndex(
            Generations generations,
            KindIndices indices,
            ScanningRecords scanning,
            BulkWriting writing,
            BulkConfiguration configuration) {
        this.generations = generations;
        this.indices = indices;
        this.scanning = scanning;
        this.writing = writing;
        this.configuration = configuration;
    }

    /**
     * @throws IOException when Elasticsearch does not answer; what is searched stays as it was
     * @throws io.qiqiao.kernel.Refusal wrong-state when the kind is being built elsewhere
     */
    public Rebuilt rebuild(SearchSource source, IndexProgress progress) throws IOException {
        Generation building = generations.begin(source.kind());
        try {
            indices.create(building);
            Filling filling = new Filling(building, progress);
            scanning.shared(source.kind(), configuration.getPage(), filling::shared);
            for (String tenant : scanning.listTenants()) {
                scanning.own(source, tenant, configuration.getPage(), filling::own);
            }
            indices.open(building);
            generations.serve(building);
            indices.show(building);
            indices.removeAllBut(source.kind(), Set.of(building.name()));
            LOG.info("the index of {} was built anew: {}", source.kind(), filling.rebuilt());
            return filling.rebuilt();
        } catch (IOException | RuntimeException broken) {
            abandon(building, broken);
            throw broken;
        }
    }

    /** Once it serves, only a later preparation may forget it. */
    private void abandon(Generation building, Exception broken) {
        try {
            if (generations
                    .findServing(building.kind())
                    .filter(serving -> serving.name().equals(building.name()))
                    .isEmpty()) {
                generations.forget(building);
            }
        } catch (RuntimeException alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
    }

    /** Writes page after page and counts. */
    private final class Filling {

        private final Generation building;
        private final IndexProgress progress;
        private long shared;
        private long own;
        private long failed;

        Filling(Generation building, IndexProgress progress) {
            this.building = building;
            this.progress = progress;
        }

        void shared(List<RecordState> page) throws IOException {
            List<IndexWrite> writes = page.stream()
                    .filter(RecordState.Shared.class::isInstance)
                    .map(state -> ((RecordState.Shared) state).record())
                    .map(record -> new IndexWrite(IndexShare.PUBLIC, IndexedDocument.of(record, IndexShare.PUBLIC)))
                    .toList();
            shared += writes.size();
            failed += page.size() - writes.size();
            write(writes);
        }

        void own(List<SearchDocument> page) throws IOException {
            own += page.size();
            write(page.stream()
                    .map(record -> new IndexWrite(IndexShare.PRIVATE, IndexedDocument.of(record, IndexShare.PRIVATE)))
                    .toList());
        }

        private void write(List<IndexWrite> writes) throws IOException {
            var report = writing.write(writes, List.of(building));
            if (!report.missing().isEmpty()) {
                throw new IOException("the index being built was removed: " + report.missing());
            }
            report.refused()
                    .forEach((id, reason) -> LOG.warn("{} {} cannot be indexed: {}", building.kind(), id, reason));
            failed += report.refused().size();
            generations.goOn(building);
            progress.reached(building.kind(), shared + own + failed);
        }

        Rebuilt rebuilt() {
            return new Rebuilt(building.kind(), shared, own, failed);
        }
    }
}
