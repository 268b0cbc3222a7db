package io.qiqiao.indexer.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What the worker is doing, for health and metrics. */
@Singleton
public class IndexerState {

    private final Counter indexed;
    private final Counter postponed;
    private volatile OutboxLag lag = OutboxLag.NONE;
    private volatile @Nullable String obstacle;
    private volatile String problem = "";

    IndexerState(MeterRegistry meters) {
        this.indexed = meters.counter("qiqiao.indexer.indexed");
        this.postponed = meters.counter("qiqiao.indexer.postponed");
        Gauge.builder("qiqiao.outbox.waiting", this, state -> state.lag.waiting())
                .register(meters);
        Gauge.builder("qiqiao.outbox.postponed", this, state -> state.lag.postponed())
                .register(meters);
        Gauge.builder("qiqiao.outbox.oldest", this, state -> state.lag.oldestSeconds())
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("qiqiao.indexer.obstructed", this, state -> state.obstacle == null ? 0 : 1)
                .register(meters);
    }

    void indexed(int changes) {
        indexed.increment(changes);
        obstacle = null;
    }

    void postponed() {
        postponed.increment();
    }

    /** Something keeps all changes from the index; it is told until the next success. */
    public void obstructed(String by) {
        obstacle = by;
    }

    public void unobstructed() {
        obstacle = null;
    }

    void measured(OutboxLag now, String latestProblem) {
        lag = now;
        problem = latestProblem;
    }

    public OutboxLag lag() {
        return lag;
    }

    /** What keeps all changes from the index, or null when nothing does. */
    public @Nullable String obstacle() {
        return obstacle;
    }

    /** A record that cannot be indexed and why, or empty. */
    public String problem() {
        return problem;
    }
}
