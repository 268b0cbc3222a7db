package io.qiqiao.admin.isolation.fault;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The platform's connections to the database: they keep the path they were given, even a wrong one. */
final class Connections {

    private final List<HikariDataSource> pools;

    Connections(ApplicationContext context) {
        this.pools = context.getBeansOfType(DataSource.class).stream()
                .map(DelegatingDataSource::unwrapDataSource)
                .flatMap(Connections::pools)
                .toList();
    }

    /** Has new ones made. */
    void drop() {
        pools.forEach(pool -> {
            if (pool.getHikariPoolMXBean() != null) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        });
    }

    private static Stream<HikariDataSource> pools(DataSource door) {
        if (door instanceof HikariDataSource pool) {
            return Stream.of(pool);
        }
        Object lanes = field(door, "lanes");
        return lanes != null && field(lanes, "lanes") instanceof List<?> pools
                ? pools.stream().map(HikariDataSource.class::cast)
                : Stream.of();
    }

    private static @Nullable Object field(Object holder, String name) {
        try {
            Field field = holder.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(holder);
        } catch (ReflectiveOperationException none) {
            return null;
        }
    }
}
