package io.qiqiao.admin.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.qiqiao.schema.TenantSchemas;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes what works with the migrator's rights. */
@Factory
final class MigratorDoor {

    @Singleton
    Migrator migrator(
            MigratorConfiguration configuration,
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.password") @Nullable String password) {
        return Migrator.of(
                configuration.getUrl().orElse(url),
                configuration.getUsername(),
                configuration.getPassword().orElse(password == null ? "" : password));
    }

    @Singleton
    TenantSchemas tenantSchemas(Migrator migrator) {
        return new TenantSchemas(migrator.connections());
    }
}
