package io.qiqiao.admin.database;

import javax.sql.DataSource;

/**
 * Connections of the role {@code qiqiao_migrator}, each a fresh one: whoever works with these rights changes role and
 * path, and a pool would hand that on. It is no bean of type {@link DataSource}, lest a repository take it.
 */
public record Migrator(DataSource connections) {}
