package io.qiqiao.indexer.outbox;

import io.qiqiao.indexer.generation.Generation;
import io.qiqiao.indexer.generation.Generations;
import io.qiqiao.indexer.record.ReadingRecords;
import io.qiqiao.indexer.record.RecordKey;
import io.qiqiao.indexer.record.RecordState;
import io.qiqiao.indexer.write.BulkReport;
import io.qiqiao.indexer.write.BulkWriting;
import io.qiqiao.indexer.write.IndexWrite;
import io.qiqiao.outbox.OutboxEntry;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch of changes from the outbox, reads how the records stand now, writes that into the index and acknowledges
 * the changes. Broken off at any point, the same is done again later, which does no harm.
 */
@Singleton
public class IndexingABatch {

    private static final Logger LOG = LoggerFactory.getLogger(IndexingABatch.class);

    private final OutboxQueue queue;
    private final ReadingRecords reading;
    private final Generations generations;
    private final BulkWriting writing;
    private final OutboxConfiguration configuration;
    private final IndexerState state;
    private final Clock clock;

    IndexingABatch(
            OutboxQueue queue,
            ReadingRecords reading,
            Generations generations,
            BulkWriting writing,
            OutboxConfiguration configuration,
            IndexerState state,
            Clock clock) {
        this.queue = queue;
        this.reading = reading;
        this.generations = generations;
        this.writing = writing;
        this.configuration = configuration;
        this.state = state;
        this.clock = clock;
    }

    /**
     * Indexes one batch.
     *
     * @return how many changes were taken; 0 when none is due
     * @throws IOException when Elasticsearch does not answer or an index is missing; the changes wait in the outbox
     */
    public int next() throws IOException {
        Batch batch = new Batch(
                queue.claim(configuration.getBatch(), configuration.getClaim().toSeconds()));
        if (batch.entries().isEmpty()) {
            return 0;
        }
        try {
            Map<RecordKey, String> problems = index(batch);
            settle(batch, problems);
            return batch.entries().size();
        } catch (IOException | RuntimeException broken) {
            queue.release(batch.positions());
            throw broken;
        }
    }

    /** Writes how the batch's records stand; answers those that cannot be indexed, with the reason. */
    private Map<RecordKey, String> index(Batch batch) throws IOException {
        Map<String, List<Generation>> targets = generations.byKind();
        Map<RecordKey, OutboxEntry> newest = batch.newest();
        Map<RecordKey, String> problems = new HashMap<>();
        Map<String, List<IndexWrite>> writes = new HashMap<>();
        reading.read(batch.owners()).forEach((key, recordState) -> {
            if (recordState instanceof RecordState.Unreadable(String problem)) {
                problems.put(key, problem);
            } else {
                writes.computeIfAbsent(key.kind(), kind -> new ArrayList<>())
                        .addAll(writes(recordState, Objects.requireNonNull(newest.get(key))));
            }
        });
        for (Map.Entry<String, List<IndexWrite>> kind : writes.entrySet()) {
            write(kind.getKey(), kind.getValue(), targets.getOrDefault(kind.getKey(), List.of()), problems);
        }
        return problems;
    }

    private List<IndexWrite> writes(RecordState recordState, OutboxEntry change) {
        Instant now = clock.instant();
        return switch (recordState) {
            case RecordState.Shared(var record) -> IndexWrite.of(record, IndexShare.PUBLIC, now);
            case RecordState.Own(var record) -> IndexWrite.of(record, IndexShare.PRIVATE, now);
            case RecordState.Gone gone ->
                List.of(
                        new IndexWrite(IndexShare.PUBLIC, tombstone(change, now)),
                        new IndexWrite(IndexShare.PRIVATE, tombstone(change, now)));
            case RecordState.Unreadable unreadable -> List.of();
        };
    }

    private static IndexedDocument tombstone(OutboxEntry change, Instant now) {
        return IndexedDocument.tombstone(change.kind(), change.id().toString(), change.tenant(), change.version(), now);
    }

    private void write(String kind, List<IndexWrite> writes, List<Generation> targets, Map<RecordKey, String> problems)
            throws IOException {
        if (targets.isEmpty()) {
            throw new IndexMissing(kind);
        }
        BulkReport report = writing.write(writes, targets);
        if (!report.missing().isEmpty()) {
            // Removed since we asked for the generations, or lost: either way the batch is done again with what is
            // there.
            throw new IndexMissing(kind);
        }
        writes.stream()
                .map(write -> write.document().id())
                .filter(report.refused()::containsKey)
                .forEach(id -> problems.put(
                        new RecordKey(kind, UUID.fromString(id)),
                        report.refused().get(id)));
    }

    private void settle(Batch batch, Map<RecordKey, String> problems) {
        List<Long> done = new ArrayList<>();
        for (OutboxEntry entry : batch.entries()) {
            String problem = problems.get(Batch.key(entry));
            if (problem == null) {
                done.add(Batch.position(entry));
            } else {
                postpone(entry, problem);
            }
        }
        if (!done.isEmpty()) {
            queue.acknowledge(done);
        }
        state.indexed(done.size());
    }

    private void postpone(OutboxEntry entry, String problem) {
        Duration pause = BackOff.pause(entry.attempts(), configuration.getFirstRetry(), configuration.getLastRetry());
        LOG.warn("{} {} cannot be indexed, again in {}: {}", entry.kind(), entry.id(), pause, problem);
        queue.postpone(Batch.position(entry), problem, pause.toSeconds());
        state.postponed();
    }
}
