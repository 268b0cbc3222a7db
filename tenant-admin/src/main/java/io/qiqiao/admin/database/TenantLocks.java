package io.qiqiao.admin.database;

import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lets one process at a time change a tenant's schema. The lock is PostgreSQL's and goes with the connection, so a
 * killed process leaves none behind.
 */
@Singleton
public class TenantLocks {

    /** Tells our locks from others in the same database; any number that nobody else uses. */
    private static final int OURS = 0x71697161;

    private final DataSource connections;

    TenantLocks(Migrator migrator) {
        this.connections = migrator.connections();
    }

    /** The lock, to be closed when the work is done, or empty when another holds it. */
    public Optional<Held> take(TenantId tenant) {
        try {
            Connection connection = connections.getConnection();
            try {
                if (isFree(connection, tenant)) {
                    return Optional.of(new Held(connection));
                }
            } catch (SQLException broken) {
                connection.close();
                throw broken;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException broken) {
            throw new IllegalStateException("tenant " + tenant + " cannot be locked: " + broken.getMessage(), broken);
        }
    }

    private static boolean isFree(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement taking = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            taking.setInt(1, OURS);
            taking.setInt(2, Integer.parseInt(tenant.code()));
            try (ResultSet answer = taking.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** A lock that is held. */
    public static final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException gone) {
                // So is the lock.
            }
        }
    }
}
