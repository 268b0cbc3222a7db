package io.qiqiao.indexer;

import io.qiqiao.indexer.outbox.OutboxConfiguration;
import io.qiqiao.kernel.bench.ForBench;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The indexer's workers for a bench, in whose process no role is played. */
@Singleton
@ForBench
public class DrainingForBench {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DrainingTheOutbox draining;
    private final OutboxConfiguration configuration;

    DrainingForBench(DrainingTheOutbox draining, OutboxConfiguration configuration) {
        this.draining = draining;
        this.configuration = configuration;
    }

    /** Begins to bring changes into the index, as the role does; until it is closed. */
    public Running start() {
        CountDownLatch stop = new CountDownLatch(1);
        List<WorkerLoop> loops = new ArrayList<>();
        for (int worker = 1; worker <= configuration.getWorkers(); worker++) {
            loops.add(WorkerLoop.start("bench-indexer-" + worker, stop, draining.worker()));
        }
        return () -> {
            stop.countDown();
            loops.forEach(loop -> loop.join(PATIENCE));
        };
    }

    /** Workers under way. */
    public interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
