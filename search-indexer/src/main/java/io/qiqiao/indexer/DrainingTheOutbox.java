package io.qiqiao.indexer;

import io.qiqiao.indexer.outbox.IndexMissing;
import io.qiqiao.indexer.outbox.IndexerState;
import io.qiqiao.indexer.outbox.IndexingABatch;
import io.qiqiao.indexer.outbox.OutboxConfiguration;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batch after batch while there is work, and looks again after ever longer pauses when there is none. Looking
 * often costs writers nothing; a notification in each of their transactions would.
 */
@Singleton
class DrainingTheOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(DrainingTheOutbox.class);

    private final IndexingABatch indexing;
    private final IndexerState state;
    private final OutboxConfiguration configuration;
    private final Caretaking caretaking;

    DrainingTheOutbox(
            IndexingABatch indexing, IndexerState state, OutboxConfiguration configuration, Caretaking caretaking) {
        this.indexing = indexing;
        this.state = state;
        this.configuration = configuration;
        this.caretaking = caretaking;
    }

    /** A worker with a pace of its own. */
    WorkerLoop.Round worker() {
        return new Worker();
    }

    private final class Worker implements WorkerLoop.Round {

        private Duration pause = Duration.ZERO;

        @Override
        public Duration run() {
            try {
                pause = indexing.next() > 0 ? Duration.ZERO : longer(pause);
            } catch (IndexMissing missing) {
                caretaking.prepareSoon();
                pause = obstructed(missing);
            } catch (IOException | RuntimeException broken) {
                pause = obstructed(broken);
            }
            return pause;
        }

        private Duration longer(Duration last) {
            Duration twice = last.isZero() ? configuration.getShortestPause() : last.multipliedBy(2);
            return twice.compareTo(configuration.getLongestPause()) > 0 ? configuration.getLongestPause() : twice;
        }

        private Duration obstructed(Exception by) {
            if (state.obstacle() == null) {
                LOG.warn("changes wait in the outbox: {}", by.toString());
                LOG.debug("because of", by);
            }
            state.obstructed(by.toString());
            return configuration.getPauseAfterFailure();
        }
    }
}
