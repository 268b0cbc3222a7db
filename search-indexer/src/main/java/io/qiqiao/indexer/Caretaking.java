package io.qiqiao.indexer;

import io.qiqiao.indexer.generation.PreparingTheIndex;
import io.qiqiao.indexer.outbox.IndexerState;
import io.qiqiao.indexer.outbox.MeasuringTheLag;
import io.qiqiao.indexer.write.SweepingTombstones;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the index as a whole: that it is there, how far behind it is, and that old tombstones go. */
@Singleton
class Caretaking {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaking.class);
    private static final Duration PACE = Duration.ofMillis(500);

    private final PreparingTheIndex preparing;
    private final MeasuringTheLag measuring;
    private final SweepingTombstones sweeping;
    private final IndexerState state;
    private final WorkerConfiguration configuration;
    private final Clock clock;

    private volatile Instant prepareAt = Instant.MIN;
    private Instant measureAt = Instant.MIN;
    private Instant sweepAt = Instant.MIN;

    Caretaking(
            PreparingTheIndex preparing,
            MeasuringTheLag measuring,
            SweepingTombstones sweeping,
            IndexerState state,
            WorkerConfiguration configuration,
            Clock clock) {
        this.preparing = preparing;
        this.measuring = measuring;
        this.sweeping = sweeping;
        this.state = state;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Has it seen to that every kind has its index, before its time. */
    void prepareSoon() {
        prepareAt = Instant.MIN;
    }

    /** One round; what fails is tried again in the next. */
    Duration round() {
        Instant now = clock.instant();
        try {
            if (!now.isBefore(measureAt)) {
                measureAt = now.plus(configuration.getMeasureEvery());
                measuring.measure();
            }
            if (!now.isBefore(prepareAt)) {
                preparing.prepare();
                prepareAt = now.plus(configuration.getPrepareEvery());
                state.unobstructed();
            }
            if (!now.isBefore(sweepAt)) {
                sweepAt = now.plus(configuration.getSweepEvery());
                long swept = sweeping.sweep();
                LOG.debug("{} old tombstones swept away", swept);
            }
        } catch (IOException | RuntimeException broken) {
            if (state.obstacle() == null) {
                LOG.warn("the index cannot be looked after: {}", broken.toString());
            }
            state.obstructed(broken.toString());
        }
        return PACE;
    }
}
