package io.qiqiao.admin.bench.push;

import io.micronaut.data.connection.ConnectionOperations;
import io.qiqiao.kernel.bench.ForBench;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Enterprises of the current tenant by the thousand, and what the bare database does with them. */
@Singleton
@ForBench
class ManyEnterprises {

    private static final String RECORDS = """
            insert into listing (id, kind, title, state, visibility, owner_kind, owner_id, version, content, created_at,
                created_by, changed_at, changed_by)
            select id, 'enterprise', 'bench', 'draft', 'private', 'enterprise', cast(id as text), 1, '{}', now(), 'bench',
                now(), 'bench'
            from (select gen_random_uuid() as id from generate_series(1, ?)) as made""";

    private static final String FACTS = """
            insert into enterprise_fact (enterprise, version, active, region, industry, size_class, staff)
            select id, 1, true, substr(current_schema(), 3), lpad(cast(n % 97 as text), 3, '1'),
                (array['micro', 'small', 'medium', 'large'])[n % 4 + 1], n % 1000
            from (select id, row_number() over () as n from listing where kind = 'enterprise') as all_of_them""";

    private static final String FLOOR = """
            with delivered as (
                insert into push_delivery (id, enterprise, known_by, policy, version, fit, state, region, industry,
                    size_class, delivered_at)
                select gen_random_uuid(), f.enterprise, f.version, ?, 1, 'yes', 'delivered', f.region, f.industry,
                    f.size_class, now()
                from enterprise_fact f where f.active and f.staff < cast(? as numeric)
                on conflict (policy, enterprise, version) do nothing
                returning id, enterprise
            )
            insert into inbox_item (id, recipient, topic, title, body, link, deduplication_key, delivered_at)
            select id, 'enterprise:' || enterprise, 'push.policy', ?, ?, '/work/inbox/' || id, ?, now() from delivered
            on conflict (recipient, deduplication_key) do nothing""";

    private final ConnectionOperations<Connection> connections;

    ManyEnterprises(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    void make(int count) {
        update(RECORDS, count);
        update(FACTS);
        update("analyze enterprise_fact");
    }

    /** The same evaluation as bare SQL, and the same rows in one statement. */
    long floor(UUID policy, int staffBelow, String title, String body) {
        return update(FLOOR, policy, staffBelow, title, body, "push:" + policy + ":1");
    }

    private long update(String text, Object... values) {
        return connections.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(text)) {
                for (int at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at]);
                }
                return (long) statement.executeUpdate();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
