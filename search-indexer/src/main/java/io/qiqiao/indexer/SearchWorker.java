package io.qiqiao.indexer;

import io.micronaut.context.annotation.Context;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.qiqiao.indexer.outbox.OutboxConfiguration;
import io.qiqiao.kernel.role.IndexerRole;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Brings changes into the index for as long as the process serves. Any number of processes may do so at once; one that
 * is killed leaves nothing undone that another, or its next start, does not do.
 */
@Context
@IndexerRole
public class SearchWorker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OutboxConfiguration configuration;
    private final DrainingTheOutbox draining;
    private final Caretaking caretaking;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<WorkerLoop> loops = new ArrayList<>();

    SearchWorker(OutboxConfiguration configuration, DrainingTheOutbox draining, Caretaking caretaking) {
        this.configuration = configuration;
        this.draining = draining;
        this.caretaking = caretaking;
    }

    @EventListener
    void onStart(ServerStartupEvent started) {
        start();
    }

    /** Begins to work; does nothing when it has begun already. */
    public synchronized void start() {
        if (!loops.isEmpty()) {
            return;
        }
        loops.add(WorkerLoop.start("index-caretaker", stop, caretaking::round));
        for (int worker = 1; worker <= configuration.getWorkers(); worker++) {
            loops.add(WorkerLoop.start("indexer-" + worker, stop, draining.worker()));
        }
    }

    /** Ends after the batches that are under way. */
    @Override
    @PreDestroy
    public synchronized void close() {
        stop.countDown();
        loops.forEach(loop -> loop.join(PATIENCE));
    }
}
