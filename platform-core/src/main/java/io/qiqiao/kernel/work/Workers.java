package io.qiqiao.kernel.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bounded number of workers on virtual threads, and the clock that feeds them. What throws is logged, and goes on. */
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final String name;
    private final Semaphore free;
    private final ExecutorService threads;
    private final ScheduledExecutorService ticks;

    private Workers(String name, int count) {
        this.name = name;
        this.free = new Semaphore(count);
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
        // Two, so that a queue that waits for a lock holds up no other tick.
        this.ticks = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name(name + "-tick-", 0).factory());
    }

    /** @param count how many pieces of work are done at a time */
    public static Workers of(String name, int count) {
        return new Workers(name, count);
    }

    /** From now on, {@code every} so often, takes what {@code queue} has while there is a free worker. */
    public void feed(Duration every, Supplier<Optional<Runnable>> queue) {
        tick(every, () -> takeFrom(queue));
    }

    /** From now on does {@code work} {@code every} so often, beside the workers. */
    public void tick(Duration every, Runnable work) {
        ticks.scheduleWithFixedDelay(() -> quietly(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes nothing more, waits for what is being done, and answers whether all of it ended in time. */
    public boolean stop(Duration grace) throws InterruptedException {
        ticks.shutdownNow();
        threads.shutdown();
        return threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void takeFrom(Supplier<Optional<Runnable>> queue) {
        while (free.tryAcquire()) {
            boolean taken = false;
            try {
                Optional<Runnable> work = queue.get();
                if (work.isPresent()) {
                    threads.execute(() -> doAndFree(work.get()));
                    taken = true;
                }
            } finally {
                if (!taken) {
                    free.release();
                }
            }
            if (!taken) {
                return;
            }
        }
    }

    private void doAndFree(Runnable work) {
        try {
            quietly(work);
        } finally {
            free.release();
        }
    }

    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.warn("{}: {}; tried again", name, broken.toString(), broken);
        }
    }
}
