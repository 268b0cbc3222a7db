package io.qiqiao.tenancy;

import io.qiqiao.tenancy.CurrentTenant.Binding;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one door to tenants' data. Taking a connection means taking it for the {@link CurrentTenant}: path and role are
 * set before any transaction begins, on whatever thread, for repositories and raw JDBC alike. Without a tenant there
 * is no connection.
 */
final class TenantConnections implements DataSource, AutoCloseable {

    private final Lanes lanes;

    TenantConnections(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Binding binding = CurrentTenant.binding();
        return BorrowedConnection.of(lanes.borrow(binding.tenant()), binding);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the tenant decides the role");
    }

    @Override
    public void close() {
        lanes.close();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("what lies behind the door stays there");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
