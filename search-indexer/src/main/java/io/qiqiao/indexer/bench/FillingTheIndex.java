package io.qiqiao.indexer.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.qiqiao.indexer.generation.RebuildingTheIndex;
import io.qiqiao.indexer.outbox.IndexingABatch;
import io.qiqiao.indexer.outbox.OutboxConfiguration;
import io.qiqiao.indexer.record.RecordState;
import io.qiqiao.indexer.record.ScanningRecords;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.search.index.IndexLayout;
import io.qiqiao.search.index.IndexNames;
import io.qiqiao.search.index.IndexShare;
import io.qiqiao.search.index.IndexedDocument;
import io.qiqiao.search.index.SearchConnections;
import io.qiqiao.search.index.SearchKinds;
import io.qiqiao.search.maintenance.IndexProgress;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Fills an empty index from the outbox, or by a bare loader; either by as many threads. */
@Singleton
@ForBench
class FillingTheIndex {

    private static final String BARE = "v0-1";

    private final BenchRows rows;
    private final IndexingABatch indexing;
    private final RebuildingTheIndex rebuilding;
    private final ScanningRecords scanning;
    private final SearchKinds kinds;
    private final BareElasticsearch bare;
    private final IndexLayout layout;
    private final IndexNames names;
    private final ElasticsearchClient client;
    private final OutboxConfiguration configuration;

    FillingTheIndex(
            BenchRows rows,
            IndexingABatch indexing,
            RebuildingTheIndex rebuilding,
            ScanningRecords scanning,
            SearchKinds kinds,
            BareElasticsearch bare,
            IndexLayout layout,
            IndexNames names,
            SearchConnections connections,
            OutboxConfiguration configuration) {
        this.rows = rows;
        this.indexing = indexing;
        this.rebuilding = rebuilding;
        this.scanning = scanning;
        this.kinds = kinds;
        this.bare = bare;
        this.layout = layout;
        this.names = names;
        this.client = connections.writing();
        this.configuration = configuration;
    }

    /** New rows, all of them waiting in the outbox, and empty indices. */
    void begin(int documents) throws IOException {
        end();
        rows.fill(scanning.listTenants(), documents);
    }

    /** No rows, and empty indices. */
    void end() throws IOException {
        rows.remove(scanning.listTenants());
        rebuilding.rebuild(kinds.find(BenchSource.KIND).orElseThrow(), IndexProgress.SILENT);
    }

    /** @return the seconds it takes to bring what waits in the outbox into the index, found by searches at the end */
    double drain() throws IOException {
        long began = System.nanoTime();
        together(() -> {
            while (indexing.next() > 0) {
                // Until none is left.
            }
            return null;
        });
        refresh(names.alias(IndexShare.PUBLIC, BenchSource.KIND));
        return secondsSince(began);
    }

    /** @return the seconds a loader takes that reads the same rows and does nothing else */
    double load() throws IOException {
        String index = names.physical(IndexShare.PUBLIC, BenchSource.KIND, BARE);
        client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true));
        layout.create(client, index, index + "-write");
        layout.open(client, index);
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(configuration.getWorkers())) {
            List<Future<?>> loads = new ArrayList<>();
            scanning.shared(BenchSource.KIND, configuration.getBatch(), page -> {
                await(loads, configuration.getWorkers());
                loads.add(threads.submit((Callable<@Nullable Void>) () -> {
                    bare.load(index, documents(page));
                    return null;
                }));
            });
            await(loads, 0);
        }
        refresh(index);
        double seconds = secondsSince(began);
        client.indices().delete(delete -> delete.index(index));
        return seconds;
    }

    private static List<IndexedDocument> documents(List<RecordState> page) {
        return page.stream()
                .map(state -> IndexedDocument.of(((RecordState.Shared) state).record(), IndexShare.PUBLIC))
                .toList();
    }

    /** Waits until no more than {@code most} are under way; what failed is thrown. */
    private static void await(List<Future<?>> loads, int most) throws IOException {
        while (loads.size() > most) {
            finished(loads.removeFirst());
        }
    }

    private void together(Callable<@Nullable Void> work) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(configuration.getWorkers())) {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < configuration.getWorkers(); worker++) {
                workers.add(threads.submit(work));
            }
            await(workers, 0);
        }
    }

    private static void finished(Future<?> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }

    private void refresh(String index) throws IOException {
        client.indices().refresh(refresh -> refresh.index(index));
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
