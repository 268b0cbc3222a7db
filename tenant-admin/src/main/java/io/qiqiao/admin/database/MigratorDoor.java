package io.qiqiao.admin.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.qiqiao.schema.TenantSchemas;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes what works with the migrator's rights. */
@Factory
final class MigratorDoor {

    @Singleton
    Migrator migrator(
            MigratorConfiguration configuration,
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.password") @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(configuration.getUrl().orElse(url));
        source.setUser(configuration.getUsername());
        source.setPassword(configuration.getPassword().orElse(password));
        source.setApplicationName("qiqiao-migrator");
        return new Migrator(source);
    }

    @Singleton
    TenantSchemas tenantSchemas(Migrator migrator) {
        return new TenantSchemas(migrator.connections());
    }
}
