package io.qiqiao.search.elastic;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.qiqiao.kernel.role.PortalRole;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Tells whether search answers. It never takes the process out of service: lists and forms go on without it. */
@Singleton
@PortalRole
class SearchHealth implements HealthIndicator {

    private static final HealthStatus SILENT = new HealthStatus("SILENT", "search does not answer", true, 100);

    private final Circuit circuit;

    SearchHealth(Circuit circuit) {
        this.circuit = circuit;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("search", circuit.isAnswering() ? HealthStatus.UP : SILENT)
                .build());
    }
}
