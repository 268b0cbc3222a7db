package io.qiqiao.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * Puts {@link TenantConnections} in front of the data source named {@code default}, before anything else can take hold
 * of it: whoever names no data source gets the tenants' door, and an error where there is no tenant.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TenantDoor implements BeanCreatedEventListener<DataSource>, Ordered {

    private final TenancyConfiguration configuration;
    private final Queue<TenantConnections> opened = new ConcurrentLinkedQueue<>();

    TenantDoor(TenancyConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        if (!"default".equals(event.getBeanIdentifier().getName())) {
            return event.getBean();
        }
        HikariDataSource pool = (HikariDataSource) event.getBean();
        TenantSwitch tenantSwitch =
                new TenantSwitch(configuration.getTenantsPerConnection(), configuration.isRoleSwitch());
        TenantConnections door = new TenantConnections(Lanes.of(pool, configuration.getLanes(), tenantSwitch));
        opened.add(door);
        return door;
    }

    /** The framework closes the pool it made itself, and knows nothing of the lanes beside it. */
    @PreDestroy
    void close() {
        opened.forEach(TenantConnections::close);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
