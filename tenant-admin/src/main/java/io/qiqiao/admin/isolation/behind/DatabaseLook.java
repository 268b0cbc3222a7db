package io.qiqiao.admin.isolation.behind;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import io.qiqiao.admin.isolation.rule.SightTable;
import io.qiqiao.admin.isolation.rule.Viewpoint;
import io.qiqiao.admin.isolation.scene.Canary;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import io.qiqiao.identity.Role;
import io.qiqiao.tenancy.CurrentTenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Looks into the database past every capability: what a tenant's connection can read of others', with path and role as
 * they should be and with one of them wrong.
 */
public final class DatabaseLook {

    private static final String WHERE = "database";
    private static final Set<String> REFUSALS = Set.of("42501", "42P01", "3F000");

    private final DataSource door;
    private final DataSource visitors;
    private final Scene scene;
    private final SightTable table;
    private final List<Finding> findings = new ArrayList<>();

    public DatabaseLook(ApplicationContext context, Scene scene, SightTable table) {
        this.door = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
        this.visitors =
                DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class, Qualifiers.byName("public")));
        this.scene = scene;
        this.table = table;
    }

    /** Looks, and answers what is not as it must be. */
    public List<Finding> look() {
        publicly();
        withoutTenant();
        scene.tenants().forEach(this::as);
        return findings;
    }

    private void publicly() {
        try (Connection connection = visitors.getConnection()) {
            readAll(connection, Viewpoint.VISITOR, "the public's role");
            Rows.list(connection, Rows.UNGUARDED)
                    .forEach(name -> add(Fault.OPEN, "platform." + name, "tenants", "has no row-level security"));
        } catch (SQLException broken) {
            add(Fault.BROKEN, "the public's connection", "visitor", String.valueOf(broken.getMessage()));
        }
    }

    private void withoutTenant() {
        try (Connection connection = door.getConnection()) {
            add(Fault.OPEN, "a connection without a tenant", "nobody", "was given: " + connection.isValid(1));
        } catch (SQLException | IllegalStateException refused) {
            // As it must be.
        }
    }

    private void as(SceneTenant tenant) {
        CurrentTenant.run(tenant.id(), () -> {
            try (Connection connection = door.getConnection()) {
                stands(connection, tenant);
                readAll(connection, Viewpoint.of(tenant.person(Role.OFFICER)), "the tenant's role");
                countOthers(connection, tenant);
                scene.tenants().stream()
                        .filter(other -> other != tenant)
                        .forEach(other -> reach(connection, tenant, other));
            } catch (SQLException broken) {
                add(Fault.BROKEN, "a tenant's connection", tenant.toString(), String.valueOf(broken.getMessage()));
            }
        });
    }

    private void stands(Connection connection, SceneTenant tenant) throws SQLException {
        String schema = tenant.id().schema();
        String stands = Rows.text(
                connection, "select current_schema || ' ' || current_user || ' ' || platform.current_tenant()");
        if (!stands.equals(schema + " " + schema + " " + tenant.id().code())) {
            add(Fault.OPEN, "select current_schema, current_user", tenant.toString(), "stands at " + stands);
        }
    }

    private void countOthers(Connection connection, SceneTenant tenant) throws SQLException {
        for (String name : Rows.list(connection, Rows.BELONGING)) {
            String sql = "select count(*) from platform." + name
                    + " where tenant is distinct from platform.current_tenant()";
            String count = Rows.text(connection, sql);
            if (!count.equals("0")) {
                add(Fault.OPEN, sql, tenant.toString(), "reads rows of others: " + count);
            }
        }
    }

    /** Every table of the platform's that this role can read at all. */
    private void readAll(Connection connection, Viewpoint from, String who) throws SQLException {
        for (String name : Rows.list(connection, Rows.READABLE)) {
            String sql = "select cast(t as text) from platform." + name + " t";
            for (Canary canary : scene.canaries().listIn(String.join("\n", Rows.list(connection, sql)))) {
                if (!table.sight(from, canary, scene).allows(Canary.Part.TITLE)) {
                    add(Fault.LEAK, sql, who + ", " + from, canary.toString());
                }
            }
        }
    }

    private void reach(Connection connection, SceneTenant tenant, SceneTenant other) {
        String schema = other.id().schema();
        refused(connection, tenant, "select title from " + schema + ".listing");
        refused(connection, tenant, "update " + schema + ".listing set title = title");
        refused(connection, tenant, "set local search_path = " + schema + "; select title from listing");
        refused(
                connection,
                tenant,
                row("platform.outbox (tenant, kind, id, version)", other, "'policy', gen_random_uuid(), 1"));
        refused(connection, tenant, row("platform.message_post (tenant, id)", other, "gen_random_uuid()"));
        refused(
                connection,
                tenant,
                row(
                        "platform.exchange_post (sender, receiver, id)",
                        other,
                        "'" + tenant.id() + "', gen_random_uuid()"));
    }

    private static String row(String columns, SceneTenant other, String values) {
        return "insert into " + columns + " values ('" + other.id() + "', " + values + ")";
    }

    private void refused(Connection connection, SceneTenant tenant, String sql) {
        try {
            connection.setAutoCommit(false);
            Rows.run(connection, sql);
            add(Fault.OPEN, sql, tenant.toString(), "was not refused");
        } catch (SQLException refusal) {
            if (!REFUSALS.contains(refusal.getSQLState())) {
                add(Fault.BROKEN, sql, tenant.toString(), String.valueOf(refusal.getMessage()));
            }
        } finally {
            Rows.takeBack(connection);
        }
    }

    private void add(Fault fault, String asked, String who, String what) {
        findings.add(new Finding(fault, WHERE, asked, who, what));
    }
}
