package io.qiqiao.schema;

import io.qiqiao.tenancy.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Makes and migrates tenants' schemas. This class is the only one that puts a name into SQL, since DDL takes no
 * parameters; the name is a validated {@link TenantId}'s.
 *
 * <p>The role owns nothing: tables belong to {@code qiqiao_owner}, the role has data rights on its own schema.
 */
public final class TenantSchemas {

    private static final Supplier<String> HEAD = memo(Changelog.TENANT::version);

    private final DataSource migrator;
    private final Supplier<String> script = memo(Changelog.TENANT::render);

    /** Works through {@code migrator}, connections of the role {@code qiqiao_migrator}. */
    public TenantSchemas(DataSource migrator) {
        this.migrator = migrator;
    }

    /** The version that a schema made or migrated now has. */
    public static String version() {
        return HEAD.get();
    }

    /** Makes the tenant's role, without rights yet; does nothing when it is there. */
    public void makeRole(TenantId tenant) {
        change(tenant, "the role", connection -> {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", tenant)) {
                execute(connection, "create role %1$s nologin", tenant);
            }
            execute(connection, "grant qiqiao_tenant to %1$s", tenant);
            execute(connection, "grant %1$s to qiqiao_app", tenant);
            return true;
        });
    }

    /**
     * Makes the tenant's schema with all its tables, whole or not at all; does nothing when it is there.
     *
     * @return whether it was made now and so has {@link #version()}
     */
    public boolean makeSchema(TenantId tenant) {
        return change(tenant, "the schema", connection -> {
            execute(connection, "set local role qiqiao_owner", tenant);
            if (exists(connection, "select 1 from pg_namespace where nspname = ?", tenant)) {
                return false;
            }
            execute(connection, "create schema %1$s", tenant);
            execute(connection, "set local search_path to %1$s", tenant);
            try (Statement statement = connection.createStatement()) {
                statement.execute(script.get());
            }
            return true;
        });
    }

    /** Gives the role its data rights on its own schema; may be repeated. */
    public void grantRights(TenantId tenant) {
        change(tenant, "the rights", connection -> {
            execute(connection, "set local role qiqiao_owner", tenant);
            execute(connection, "grant usage on schema %1$s to %1$s", tenant);
            execute(connection, "grant select, insert, update, delete on all tables in schema %1$s to %1$s", tenant);
            execute(connection, "revoke all on %1$s.databasechangelog from %1$s", tenant);
            // What a tenant does is kept by a hand that cannot take it back.
            execute(connection, "revoke update, delete on %1$s.audit_entry from %1$s", tenant);
            return true;
        });
    }

    /** Brings an existing schema up to date and renews the rights. */
    public void migrate(TenantId tenant) {
        try (Connection connection = migrator.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role qiqiao_owner");
                statement.execute("set search_path to " + tenant.schema());
            }
            Changelog.TENANT.update(connection, tenant.schema());
        } catch (SQLException broken) {
            throw problem(tenant, "the migration", broken);
        }
        grantRights(tenant);
    }

    private boolean change(TenantId tenant, String what, Change change) {
        try (Connection connection = migrator.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean changed = change.on(connection);
                connection.commit();
                return changed;
            } catch (SQLException | RuntimeException broken) {
                connection.rollback();
                throw broken;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw problem(tenant, what, broken);
        }
    }

    private static boolean exists(Connection connection, String query, TenantId tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, tenant.schema());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String template, TenantId tenant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.format(template, tenant.schema()));
        }
    }

    private static SchemaProblem problem(TenantId tenant, String what, SQLException broken) {
        return new SchemaProblem(what + " of tenant " + tenant + " failed: " + broken.getMessage(), broken);
    }

    private static Supplier<String> memo(Supplier<String> source) {
        return new Supplier<>() {
            private volatile String value = "";

            @Override
            public String get() {
                if (value.isEmpty()) {
                    value = source.get();
                }
                return value;
            }
        };
    }

    private interface Change {
        boolean on(Connection connection) throws SQLException;
    }
}
