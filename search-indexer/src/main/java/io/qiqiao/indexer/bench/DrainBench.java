package io.qiqiao.indexer.bench;

import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Indexes from the outbox, and loads the same rows from PostgreSQL without it, in turns, each into empty indices. Both
 * have to bring all of them in.
 */
@Singleton
@ForBench
class DrainBench implements Bench {

    private static final String DOCUMENTS = "documents";

    private final FillingTheIndex filling;

    DrainBench(FillingTheIndex filling) {
        this.filling = filling;
    }

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(DOCUMENTS, 20_000);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        int documents = run.option(DOCUMENTS);
        try {
            // The first filling of a process is slower than all that follow, whoever does it.
            filling.begin(documents);
            filling.load();
            filling.drain();
            return Rounds.inTurns(
                    run,
                    name(),
                    "rows/s",
                    round -> documents / product(round, documents),
                    round -> documents / floor(round, documents));
        } finally {
            filling.end();
        }
    }

    /** The outbox is drained once a filling; so whoever goes first in a round fills anew. */
    private double product(int round, int documents) throws Exception {
        beginWhen(round % 2 == 1, documents);
        return filling.drain();
    }

    private double floor(int round, int documents) throws Exception {
        beginWhen(round % 2 == 0, documents);
        return filling.load();
    }

    private void beginWhen(boolean first, int documents) throws Exception {
        if (first) {
            filling.begin(documents);
        }
    }
}
