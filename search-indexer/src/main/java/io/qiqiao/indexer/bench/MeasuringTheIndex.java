package io.qiqiao.indexer.bench;

import io.micronaut.context.annotation.Requires;
import io.qiqiao.indexer.record.ScanningRecords;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.maintenance.IndexBench;
import io.qiqiao.search.maintenance.IndexProgress;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The bench's door. */
@Singleton
@Requires(property = IndexBench.SETTING, value = "true")
class MeasuringTheIndex implements IndexBench {

    private final BenchRows rows;
    private final ScanningRecords scanning;
    private final SearchBench searchBench;
    private final DrainBench drainBench;

    MeasuringTheIndex(BenchRows rows, ScanningRecords scanning, SearchBench searchBench, DrainBench drainBench) {
        this.rows = rows;
        this.scanning = scanning;
        this.searchBench = searchBench;
        this.drainBench = drainBench;
    }

    @Override
    public List<Figure> search(int documents, int rounds, IndexProgress progress) {
        return measured(() -> {
            fresh(documents, progress);
            drainBench.drain();
            return searchBench.run(rounds);
        });
    }

    @Override
    public List<Figure> drain(int documents, int rounds, IndexProgress progress) {
        return measured(() -> {
            List<Double> ours = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                fresh(documents, progress);
                // Who goes first changes with every round.
                double load = round % 2 == 0 ? drainBench.load() : 0;
                ours.add(documents / drainBench.drain());
                bare.add(documents / (round % 2 == 0 ? load : drainBench.load()));
                ratios.add(ours.getLast() / bare.getLast());
            }
            return List.of(
                    Figure.of("drain.outbox", "rows/s", ours),
                    Figure.of("drain.bare", "rows/s", bare),
                    Figure.of("drain", "ratio", ratios));
        });
    }

    private void fresh(int documents, IndexProgress progress) throws IOException {
        rows.remove(scanning.listTenants());
        drainBench.emptyIndices();
        rows.fill(scanning.listTenants(), documents);
        progress.reached(BenchSource.KIND, documents);
    }

    private List<Figure> measured(Measurement measurement) {
        try {
            List<Figure> figures = measurement.take();
            rows.remove(scanning.listTenants());
            drainBench.emptyIndices();
            return figures;
        } catch (IOException broken) {
            throw Refusal.of(ErrorCode.SEARCH_DOWN, "search.maintenance.down", String.valueOf(broken.getMessage()));
        } finally {
            rows.remove(scanning.listTenants());
        }
    }

    /** Takes figures. */
    private interface Measurement {
        List<Figure> take() throws IOException;
    }
}
