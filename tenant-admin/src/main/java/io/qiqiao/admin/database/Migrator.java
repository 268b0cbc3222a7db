package io.qiqiao.admin.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of the role {@code qiqiao_migrator}, each a fresh one: whoever works with these rights changes role and
 * path, and a pool would hand that on. It is no bean of type {@link DataSource}, lest a repository take it.
 */
public record Migrator(DataSource connections) {

    /**
     * The migrator's connections to a database.
     *
     * @param password empty where the role signs in without one
     */
    public static Migrator of(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("qiqiao-migrator");
        return new Migrator(source);
    }
}
