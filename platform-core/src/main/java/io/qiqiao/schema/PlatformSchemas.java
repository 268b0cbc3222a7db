package io.qiqiao.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** The parts of the database that are there once: roles, {@code control} and {@code platform}. */
public final class PlatformSchemas {

    private static final String ROLES = "db/roles/roles.sql";

    private PlatformSchemas() {}

    /**
     * Makes the roles and lets the migrator make schemas. Needs a superuser, may be run again, and is the one thing a
     * site's own database administrator may do by hand instead.
     */
    public static void makeRoles(DataSource superuser) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(roles());
        } catch (SQLException broken) {
            throw new SchemaProblem("the database roles cannot be made: " + broken.getMessage(), broken);
        }
    }

    /** Brings {@code control} and {@code platform} up to date, the national list of areas with them. */
    public static void migrate(DataSource migrator) {
        try (Connection connection = migrator.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role qiqiao_owner");
                statement.execute("create schema if not exists control");
                statement.execute("create schema if not exists platform");
            }
            Changelog.CONTROL.update(connection, "control");
            Changelog.PLATFORM.update(connection, "platform");
            // Liquibase leaves a transaction open behind it.
            connection.setAutoCommit(true);
            ReferenceRegions.load(connection);
            SchemaVersion.write(connection, version());
        } catch (SQLException broken) {
            throw new SchemaProblem("the platform's schemas cannot be migrated: " + broken.getMessage(), broken);
        }
    }

    /** Whether {@link #migrate} would find nothing to do. Costs one query. */
    public static boolean areCurrent(DataSource migrator) {
        try (Connection connection = migrator.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role qiqiao_owner");
            }
            return SchemaVersion.find(connection).filter(version()::equals).isPresent();
        } catch (SQLException broken) {
            throw new SchemaProblem("the platform's schemas cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static String version() {
        return String.join(
                " ",
                Changelog.CONTROL.version(),
                Changelog.PLATFORM.version(),
                ChangelogFiles.version("reference/regions"));
    }

    /** The statements {@link #makeRoles} runs, for an administrator who prefers to run them by hand. */
    public static String roles() {
        return resource(ROLES);
    }

    private static String resource(String name) {
        try (InputStream stream = PlatformSchemas.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
