package io.qiqiao.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.search.index.SearchConfiguration;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Elasticsearch and says that search is down when it does not answer. After a failure nobody waits for a while:
 * one page in two seconds finds out whether it is back, the others are told at once.
 */
@Singleton
final class Circuit {

    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);

    private final Clock clock;
    private final SearchConfiguration configuration;
    private volatile Instant closedUntil = Instant.MIN;
    private volatile boolean answering = true;

    Circuit(Clock clock, SearchConfiguration configuration) {
        this.clock = clock;
        this.configuration = configuration;
    }

    /** @throws Refusal search-down when there is no answer in time */
    <T> T ask(Question<T> question) {
        if (clock.instant().isBefore(closedUntil)) {
            throw down();
        }
        try {
            T answer = question.ask();
            answering = true;
            return answer;
        } catch (IOException unreachable) {
            answering = false;
            closedUntil = clock.instant().plus(configuration.getPauseAfterFailure());
            LOG.warn("Elasticsearch cannot be reached: {}", unreachable.toString());
            throw down();
        } catch (ElasticsearchException failed) {
            if (failed.status() == 429 || failed.status() >= 500) {
                LOG.warn("Elasticsearch cannot answer: {}", failed.getMessage());
                throw down();
            }
            throw failed;
        } catch (RuntimeException wrapped) {
            // The client's own way of saying that all its connections are taken for too long.
            if (wrapped.getCause() instanceof TimeoutException) {
                LOG.warn("Elasticsearch is asked more than it can answer: {}", String.valueOf(wrapped.getCause()));
                throw down();
            }
            throw wrapped;
        }
    }

    /** Whether the last question was answered. */
    boolean isAnswering() {
        return answering;
    }

    private static Refusal down() {
        return Refusal.of(ErrorCode.SEARCH_DOWN, "search.down");
    }

    /** Something asked of Elasticsearch. */
    interface Question<T> {
        T ask() throws IOException;
    }
}
