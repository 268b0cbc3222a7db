package io.qiqiao.admin.isolation.behind;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads by plain SQL: all statements are made of names in the program and codes of the scene. */
final class Rows {

    /** Tables of the platform that the present role can read, whole or in part. */
    static final String READABLE = """
            select relname from pg_class
            where relnamespace = 'platform'::regnamespace and relkind in ('r', 'p', 'v')
                and has_table_privilege(oid, 'select') order by relname""";

    /** Tables of the present schema. */
    static final String OWN = """
            select relname from pg_class
            where relnamespace = current_schema::regnamespace and relkind in ('r', 'p') order by relname""";

    /** Those of them in which rows belong to a tenant each; who is in the registry, and what is shared, others may read. */
    static final String BELONGING = """
            select relname from pg_class
            where relnamespace = 'platform'::regnamespace and relkind in ('r', 'p')
                and relname not in ('publication', 'first_publication', 'published_files')
                and has_table_privilege(oid, 'select')
                and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'tenant')
            order by relname""";

    /** Tables of tenants' rows that tenants may use and that no policy guards. */
    static final String UNGUARDED = """
            select relname from pg_class
            where relnamespace = 'platform'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
                and has_table_privilege('qiqiao_tenant', oid, 'select, insert, update, delete')
                and exists (select from pg_attribute
                    where attrelid = pg_class.oid and attname in ('tenant', 'sender', 'receiver', 'chain'))
            order by relname""";

    private Rows() {}

    static List<String> list(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(String.valueOf(rows.getString(1)));
            }
            return all;
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        return String.join("\n", list(connection, sql));
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void takeBack(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            throw new IllegalStateException("a transaction cannot be taken back", broken);
        }
    }
}
