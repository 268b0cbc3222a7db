package io.qiqiao.indexer.bench;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.search.SearchDocument;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** The bench's rows in PostgreSQL: written as tenants write, through their door. */
@Singleton
@ForBench
class BenchRows {

    private static final long SEED = 20_260_901L;
    private static final int TOGETHER = 500;
    private static final int CATEGORIES = 10;
    private static final int REGIONS = 21;

    private static final String PUBLISH = """
            insert into platform.publication (kind, id, tenant, path, external_id, version, visibility, title, region,
                category, document, published_at)
            values ('bench', ?, platform.current_tenant(), platform.current_path(), ?, ?, 'public', ?, ?, ?,
                cast(? as jsonb), now())""";
    private static final String TELL = """
            insert into platform.outbox (tenant, kind, id, version)
            values (platform.current_tenant(), 'bench', ?, ?)""";
    private static final String REMOVE =
            "delete from platform.publication where kind = 'bench' and tenant = platform.current_tenant()";

    private final ConnectionOperations<Connection> tenants;
    private final InventedTexts texts = new InventedTexts(SEED);

    BenchRows(@Named("default") ConnectionOperations<Connection> tenants) {
        this.tenants = tenants;
    }

    InventedTexts texts() {
        return texts;
    }

    /** Publishes so many new records, as an import does, spread over the tenants, and tells the outbox of each. */
    void fill(List<String> owners, int documents) {
        Random random = new Random(SEED);
        for (int done = 0; done < documents; done += TOGETHER) {
            List<UUID> ids = Stream.generate(Ids::next)
                    .limit(Math.min(TOGETHER, documents - done))
                    .toList();
            TenantId owner = TenantId.of(owners.get(done / TOGETHER % owners.size()));
            CurrentTenant.run(owner, () -> inOneGo(connection -> fill(connection, random, ids)));
        }
    }

    /** Publishes one new record in a transaction of its own, which has committed when this returns. */
    void add(TenantId owner, UUID id, Random random) {
        CurrentTenant.run(owner, () -> inOneGo(connection -> fill(connection, random, List.of(id))));
    }

    private void fill(Connection connection, Random random, List<UUID> ids) throws SQLException {
        try (PreparedStatement publish = connection.prepareStatement(PUBLISH);
                PreparedStatement tell = connection.prepareStatement(TELL)) {
            for (UUID id : ids) {
                publish(publish, random, id);
                tell.setObject(1, id);
                tell.setLong(2, SearchDocument.FIRST_VERSION);
                tell.addBatch();
            }
            publish.executeBatch();
            tell.executeBatch();
        }
    }

    private void publish(PreparedStatement publish, Random random, UUID id) throws SQLException {
        publish.setObject(1, id);
        publish.setString(2, "B-" + id);
        publish.setLong(3, SearchDocument.FIRST_VERSION);
        publish.setString(4, texts.title(random));
        publish.setString(5, Integer.toString(440_000 + 100 * random.nextInt(REGIONS)));
        publish.setString(6, "c" + random.nextInt(CATEGORIES));
        publish.setString(7, BenchSource.json(texts.body(random)));
        publish.addBatch();
    }

    /** Takes all of them out again. */
    void remove(List<String> owners) {
        for (String owner : owners) {
            CurrentTenant.run(
                    TenantId.of(owner),
                    () -> inOneGo(connection -> {
                        try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
                            remove.executeUpdate();
                        }
                    }));
        }
    }

    private void inOneGo(Work work) {
        tenants.execute(ConnectionDefinition.DEFAULT, status -> {
            try {
                Connection connection = status.getConnection();
                connection.setAutoCommit(false);
                try {
                    work.on(connection);
                    connection.commit();
                } catch (SQLException broken) {
                    connection.rollback();
                    throw broken;
                } finally {
                    connection.setAutoCommit(true);
                }
                return true;
            } catch (SQLException broken) {
                throw new IllegalStateException("the bench's rows cannot be written", broken);
            }
        });
    }

    /** Something done in one transaction. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
