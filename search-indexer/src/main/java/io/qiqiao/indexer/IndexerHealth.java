package io.qiqiao.indexer;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.qiqiao.indexer.outbox.IndexerState;
import io.qiqiao.indexer.outbox.OutboxLag;
import io.qiqiao.kernel.role.IndexerRole;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Tells how far the index is behind and what stands in its way. Nothing of it takes the process out of service: records
 * are kept and shown without the index.
 */
@Singleton
@IndexerRole
class IndexerHealth implements HealthIndicator {

    private static final HealthStatus WAITING = new HealthStatus("WAITING", "changes wait in the outbox", true, 100);

    private final IndexerState state;

    IndexerHealth(IndexerState state) {
        this.state = state;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        String obstacle = state.obstacle();
        OutboxLag lag = state.lag();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("waiting", lag.waiting());
        details.put("oldestSeconds", lag.oldestSeconds());
        details.put("postponed", lag.postponed());
        if (!state.problem().isEmpty()) {
            details.put("problem", state.problem());
        }
        if (obstacle != null) {
            details.put("obstacle", obstacle);
        }
        HealthStatus status = obstacle == null ? HealthStatus.UP : WAITING;
        return Publishers.just(
                HealthResult.builder("indexer", status).details(details).build());
    }
}
