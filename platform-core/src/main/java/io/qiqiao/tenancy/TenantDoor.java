package io.qiqiao.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * Puts {@link TenantConnections} in front of the data source named {@code default}, before anything else can take hold
 * of it: whoever names no data source gets the tenants' door, and an error where there is no tenant.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TenantDoor implements BeanCreatedEventListener<DataSource>, Ordered {

    private final TenancyConfiguration configuration;

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
        return new TenantConnections(Lanes.of(pool, configuration.getLanes(), tenantSwitch));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
