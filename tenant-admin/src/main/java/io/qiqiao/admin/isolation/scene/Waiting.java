package io.qiqiao.admin.isolation.scene;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.qiqiao.search.index.SearchConfiguration;
import io.qiqiao.search.index.SearchConnections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Waits for what the platform does in the background. */
final class Waiting {

    private static final long PAUSE_NANOS = 50_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** News for a suspended tenant stay where they are until it is back. */
    private static final String ON_THEIR_WAY = """
            select count(*) from platform.exchange_post p
            where p.sender = ? and not exists (select from platform.tenant t
                where t.code = p.receiver and t.state = 'suspended')""";

    private final ApplicationContext context;

    Waiting(ApplicationContext context) {
        this.context = context;
    }

    /** @throws IllegalStateException when it does not come about */
    void until(String what, BooleanSupplier comesAbout) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!comesAbout.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Everything of the scene's tenants is in the index and can be found. */
    void untilIndexed(Scene scene) {
        for (SceneTenant tenant : scene.tenants()) {
            until("the index of " + tenant, () -> waiting(tenant.id().code()) == 0);
        }
        String indices = context.getBean(SearchConfiguration.class).getIndexPrefix() + "-*";
        try {
            context.getBean(SearchConnections.class).writing().indices().refresh(request -> request.index(indices));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Matching has looked at all that the scene's tenants have, and what it sent has arrived. */
    void untilMatched(Scene scene) {
        if (!context.getProperty("qiqiao.matching.enabled", Boolean.class).orElse(true)) {
            return;
        }
        // Together: what one tenant's post brings about may be another's.
        until("matching", () -> scene.tenants().stream().allMatch(this::isQuiet));
    }

    private boolean isQuiet(SceneTenant tenant) {
        return count("select count(*) from platform.matching_post where tenant = ?", tenant) == 0
                && count(ON_THEIR_WAY, tenant) == 0;
    }

    private long count(String sql, SceneTenant tenant) {
        return count(sql, tenant.id().code());
    }

    private long waiting(String tenant) {
        return count("select count(*) from platform.outbox where tenant = ?", tenant);
    }

    private long count(String sql, String tenant) {
        DataSource platform =
                DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class, Qualifiers.byName("platform")));
        try (Connection connection = platform.getConnection();
                PreparedStatement count = connection.prepareStatement(sql)) {
            count.setString(1, tenant);
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("what waits cannot be read", broken);
        }
    }
}
