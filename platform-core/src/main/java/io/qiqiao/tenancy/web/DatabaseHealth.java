package io.qiqiao.tenancy.web;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells whether the database answers, without entering a tenant. */
@Singleton
final class DatabaseHealth implements HealthIndicator {

    private static final String NAME = "database";
    private static final int SECONDS = 2;

    private final DataSource control;
    private final ExecutorService blocking;

    DatabaseHealth(@Named("control") DataSource control, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        // Past the advice that wants a transaction: a probe has none.
        this.control = DelegatingDataSource.unwrapDataSource(control);
        this.blocking = blocking;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromSupplier(this::result).subscribeOn(Schedulers.fromExecutorService(blocking));
    }

    private HealthResult result() {
        try (Connection connection = control.getConnection()) {
            boolean answers = connection.isValid(SECONDS);
            return HealthResult.builder(NAME, answers ? HealthStatus.UP : HealthStatus.DOWN)
                    .build();
        } catch (SQLException broken) {
            return HealthResult.builder(NAME, HealthStatus.DOWN).build();
        }
    }
}
