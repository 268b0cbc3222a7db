package io.qiqiao.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What only the superuser of the local PostgreSQL can do for the platform. Names are quoted by the server itself. */
final class PostgresSuperuser {

    private static final String EXISTS = "select 1 from pg_database where datname = ?";
    private static final String CREATE = "select format('create database %I', ?::text)";
    private static final String LET_IN = "select format('alter role %I login password %L', ?::text, ?::text)";

    private final String url;
    private final String password;

    PostgresSuperuser(String url, String password) {
        this.url = url;
        this.password = password;
    }

    void makeDatabase(String name) {
        try (var connection = connect();
                var question = connection.prepareStatement(EXISTS)) {
            question.setString(1, name);
            try (var answer = question.executeQuery()) {
                if (!answer.next()) {
                    execute(connection, CREATE, name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " cannot be made", e);
        }
    }

    void letIn(String role) {
        try (var connection = connect()) {
            execute(connection, LET_IN, role, password);
        } catch (SQLException e) {
            throw new IllegalStateException("The role " + role + " cannot be let in", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, PostgresPrograms.SUPERUSER, password);
    }

    /** Runs the statement that the server writes from the template and the names. */
    private static void execute(Connection connection, String template, String... names) throws SQLException {
        try (var writing = connection.prepareStatement(template);
                var running = connection.createStatement()) {
            for (int i = 0; i < names.length; i++) {
                writing.setString(i + 1, names[i]);
            }
            try (var written = writing.executeQuery()) {
                written.next();
                running.execute(written.getString(1));
            }
        }
    }
}
