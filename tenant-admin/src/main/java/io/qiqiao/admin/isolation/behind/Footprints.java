package io.qiqiao.admin.isolation.behind;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import io.qiqiao.tenancy.CurrentTenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the other tenants' tables hold: the same before and after somebody else was at work. */
public final class Footprints {

    /** They grow by themselves: what is sent is marked, and who signs in is noted. */
    private static final Set<String> GROWING =
            Set.of("outgoing_message", "push_reach_due", "databasechangelog", "databasechangeloglock");

    private final DataSource door;
    private final Scene scene;

    public Footprints(ApplicationContext context, Scene scene) {
        this.door = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
        this.scene = scene;
    }

    /** A fingerprint of each table of each other tenant, by tenant and table. */
    public Map<String, String> take() {
        Map<String, String> all = new TreeMap<>();
        scene.tenants().stream()
                .filter(tenant -> tenant.relation() != Relation.SELF)
                .forEach(tenant -> CurrentTenant.run(tenant.id(), () -> add(all, tenant)));
        return all;
    }

    /** What differs from {@code before}. */
    public List<Finding> listChangesSince(Map<String, String> before) {
        Map<String, String> after = take();
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .map(table -> new Finding(Fault.CHANGED, "database", table, "others' attempts", "is not what it was"))
                .toList();
    }

    private void add(Map<String, String> all, SceneTenant tenant) {
        try (Connection connection = door.getConnection()) {
            for (String table : Rows.list(connection, Rows.OWN)) {
                if (!GROWING.contains(table) && !table.startsWith("audit")) {
                    all.put(tenant + " " + table, print(connection, table));
                }
            }
            String shared = "(select * from platform.publication where tenant = platform.current_tenant())";
            all.put(tenant + " publication", print(connection, shared));
            String itself = "(select * from platform.tenant where code = platform.current_tenant())";
            all.put(tenant + " tenant", print(connection, itself));
        } catch (SQLException broken) {
            throw new IllegalStateException("the tables of " + tenant + " cannot be read", broken);
        }
    }

    private static String print(Connection connection, String table) throws SQLException {
        return Rows.text(
                connection,
                "select count(*) || ' ' || coalesce(md5(string_agg(cast(t as text), ',' order by cast(t as text))), '') from "
                        + table + " t");
    }
}
