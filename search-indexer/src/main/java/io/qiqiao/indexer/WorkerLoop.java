package io.qiqiao.indexer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread that does one thing again and again until it is told to stop, which it does between two rounds. */
final class WorkerLoop {

    private final Thread thread;
    private final Round round;
    private final CountDownLatch stop;

    private WorkerLoop(String name, Round round, CountDownLatch stop) {
        this.round = round;
        this.stop = stop;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::go);
    }

    /** Begins at once; ends some time after {@code stop} has counted down. */
    static WorkerLoop start(String name, CountDownLatch stop, Round round) {
        WorkerLoop loop = new WorkerLoop(name, round, stop);
        loop.thread.start();
        return loop;
    }

    private void go() {
        try {
            boolean stopped = false;
            while (!stopped) {
                stopped = stop.await(round.run().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it has ended, or breaks it off. */
    void join(Duration patience) {
        try {
            if (!thread.join(patience)) {
                thread.interrupt();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round. It deals with its own failures. */
    interface Round {
        /** @return how long to wait before the next */
        Duration run();
    }
}
