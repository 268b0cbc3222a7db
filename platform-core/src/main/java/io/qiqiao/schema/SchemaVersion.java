package io.qiqiao.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The note in the database of which release its platform schemas are. */
final class SchemaVersion {

    private static final String THERE = "select to_regclass('control.schema_version') is not null";
    private static final String READ = "select version from control.schema_version where name = 'platform'";
    private static final String WRITE = """
            insert into control.schema_version (name, version) values ('platform', ?)
            on conflict (name) do update set version = excluded.version""";

    private SchemaVersion() {}

    static Optional<String> find(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            try (ResultSet there = statement.executeQuery(THERE)) {
                if (!there.next() || !there.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet version = statement.executeQuery(READ)) {
                return version.next() ? Optional.of(version.getString(1)) : Optional.empty();
            }
        }
    }

    static void write(Connection owner, String version) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(WRITE)) {
            statement.setString(1, version);
            statement.executeUpdate();
        }
    }
}
