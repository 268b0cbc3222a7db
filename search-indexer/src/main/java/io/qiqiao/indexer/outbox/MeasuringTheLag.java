package io.qiqiao.indexer.outbox;

import jakarta.inject.Singleton;

/** Looks how far the index is behind, and tells it to {@link IndexerState}. */
@Singleton
public class MeasuringTheLag {

    private final OutboxQueue queue;
    private final IndexerState state;

    MeasuringTheLag(OutboxQueue queue, IndexerState state) {
        this.queue = queue;
        this.state = state;
    }

    /** @return how far it is behind now */
    public OutboxLag measure() {
        OutboxLag lag = queue.lag();
        state.measured(lag, lag.postponed() == 0 ? "" : queue.problem());
        return lag;
    }
}
