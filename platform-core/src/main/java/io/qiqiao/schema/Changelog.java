package io.qiqiao.schema;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.GlobalConfiguration;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** One Liquibase changelog of the class path. */
enum Changelog {
    CONTROL("db/control/changelog.yaml"),
    PLATFORM("db/platform/changelog.yaml"),
    TENANT("db/tenant/changelog.yaml");

    /** Held here, since a logger that nobody holds forgets its level. Liquibase tells each statement otherwise. */
    private static final Logger CHATTER = Logger.getLogger("liquibase");

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    /** Liquibase keeps what it works with in one place for the process: two at a time get each other's. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final String path;

    Changelog(String path) {
        this.path = path;
    }

    /** Brings {@code schema} up to date over a connection whose role may change it. */
    void update(Connection connection, String schema) {
        quietly(() -> {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            liquibase(database).update("");
            return "";
        });
    }

    /**
     * All of it as one SQL script for an empty schema, naming no schema: whoever runs it sets the path. Liquibase's own
     * table is part of it, so that a later update finds nothing to do.
     */
    String render() {
        return quietly(() -> {
            Path memory = Files.createTempFile("changelog", ".csv");
            Files.delete(memory);
            try {
                Database offline = DatabaseFactory.getInstance()
                        .openDatabase(
                                "offline:postgresql?outputLiquibaseSql=all&changeLogFile=" + memory,
                                null,
                                null,
                                null,
                                new ClassLoaderResourceAccessor());
                offline.setOutputDefaultSchema(false);
                StringWriter script = new StringWriter();
                liquibase(offline).update("", script);
                return script.toString().replace("public.databasechangelog", "databasechangelog");
            } finally {
                Files.deleteIfExists(memory);
            }
        });
    }

    /** What a schema that is up to date has reached. */
    String version() {
        return ChangelogFiles.version(path.substring(0, path.lastIndexOf('/')) + "/changes");
    }

    private Liquibase liquibase(Database database) {
        Liquibase liquibase = new Liquibase(path, new ClassLoaderResourceAccessor(), database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        return liquibase;
    }

    private static String quietly(Scope.ScopedRunnerWithReturn<String> work) {
        synchronized (ONE_AT_A_TIME) {
            return alone(work);
        }
    }

    private static String alone(Scope.ScopedRunnerWithReturn<String> work) {
        try {
            // Liquibase writes its progress to standard output unless it is told to log it.
            return Scope.child(
                    Map.of(
                            Scope.Attr.ui.name(),
                            new LoggerUIService(),
                            "liquibase.analytics.enabled",
                            false,
                            GlobalConfiguration.SHOW_BANNER.getKey(),
                            false),
                    work);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (LiquibaseException broken) {
            throw new SchemaProblem("the changelog cannot be applied: " + broken.getMessage(), broken);
        } catch (Exception broken) {
            throw new SchemaProblem("the changelog cannot be read: " + broken.getMessage(), broken);
        }
    }
}
