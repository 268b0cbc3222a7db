package io.qiqiao.indexer.bench;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Notes when records are committed, handed to the index, and visible. What it sees it sees a little late, by the time
 * of one look, never early.
 */
final class Watching implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int MILLIS_BETWEEN_LOOKS = 5;

    private final Freshness freshness;
    private final CountDownLatch awaited;
    private final Map<UUID, Long> committed = new ConcurrentHashMap<>();
    private final Map<UUID, Long> handed = new ConcurrentHashMap<>();
    private final Map<UUID, Long> visible = new ConcurrentHashMap<>();
    private final Set<UUID> notHanded = ConcurrentHashMap.newKeySet();
    private final Set<UUID> notVisible = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Exception> broken = new AtomicReference<>();
    private final ExecutorService watchers = Executors.newFixedThreadPool(2);

    private Watching(Freshness freshness, int count) {
        this.freshness = freshness;
        this.awaited = new CountDownLatch(2 * count);
    }

    /** @param count how many records there will be */
    static Watching start(Freshness freshness, int count) {
        Watching watching = new Watching(freshness, count);
        watching.watch(watching::lookForHanded);
        watching.watch(watching::lookForVisible);
        return watching;
    }

    /** To be called when the record's transaction has committed. */
    void committed(UUID id) {
        committed.put(id, System.nanoTime());
        notHanded.add(id);
        notVisible.add(id);
    }

    /** @throws IllegalStateException when some are not handed and visible in a minute, or a look failed */
    void awaitAll() throws InterruptedException {
        boolean all = awaited.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (broken.get() != null) {
            throw new IllegalStateException("a look failed", broken.get());
        }
        if (!all) {
            throw new IllegalStateException(awaited.getCount() + " records and more were not seen in a minute");
        }
    }

    double[] millisToHanded() {
        return millis(handed);
    }

    double[] millisToVisible() {
        return millis(visible);
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }

    private void lookForHanded() throws Exception {
        note(freshness.handed(Set.copyOf(notHanded)), notHanded, handed);
    }

    /** What is visible may not have been seen to leave the outbox yet. */
    private void lookForVisible() throws Exception {
        note(freshness.visible(Set.copyOf(notVisible)), notVisible, visible);
    }

    private void note(Set<UUID> found, Set<UUID> open, Map<UUID, Long> seen) {
        long now = System.nanoTime();
        for (UUID id : found) {
            open.remove(id);
            seen.put(id, now);
            awaited.countDown();
        }
    }

    private void watch(Look look) {
        watchers.execute(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    look.look();
                    Thread.sleep(MILLIS_BETWEEN_LOOKS);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                broken.compareAndSet(null, failed);
            }
        });
    }

    private double[] millis(Map<UUID, Long> until) {
        return until.entrySet().stream()
                .mapToDouble(one -> (one.getValue() - Objects.requireNonNull(committed.get(one.getKey()))) / 1e6)
                .toArray();
    }

    /** One look. */
    private interface Look {
        void look() throws Exception;
    }
}
