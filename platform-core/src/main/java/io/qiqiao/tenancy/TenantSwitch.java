package io.qiqiao.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Turns a connection to a tenant, and remembers where each stands so that staying costs nothing. */
final class TenantSwitch {

    private static final String SWITCH = "select set_config('search_path', ?, false), set_config('role', ?, false)";

    private final int tenantsBeforeRetirement;
    private final boolean switchesRole;
    private final Map<PGConnection, Standing> standings = Collections.synchronizedMap(new WeakHashMap<>());

    TenantSwitch(int tenantsBeforeRetirement, boolean switchesRole) {
        this.tenantsBeforeRetirement = tenantsBeforeRetirement;
        this.switchesRole = switchesRole;
    }

    /** Turns it; false, untouched, when the connection has met too many tenants and should retire. */
    boolean to(TenantId tenant, Connection connection) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        Standing standing = standings.computeIfAbsent(physical, fresh -> new Standing());
        if (tenant.equals(standing.tenant)) {
            return true;
        }
        if (standing.met.size() >= tenantsBeforeRetirement && !standing.met.contains(tenant)) {
            return false;
        }
        standing.tenant = null;
        turn(tenant, connection);
        standing.met.add(tenant);
        standing.tenant = tenant;
        return true;
    }

    private void turn(TenantId tenant, Connection connection) throws SQLException {
        // Outside a transaction, or a later ROLLBACK would undo it.
        if (!connection.getAutoCommit()) {
            throw new SQLException("a connection is turned to a tenant before its transaction begins");
        }
        try (PreparedStatement turn = connection.prepareStatement(SWITCH)) {
            turn.setString(1, tenant.schema());
            turn.setString(2, switchesRole ? tenant.schema() : "none");
            turn.execute();
        }
    }

    private static final class Standing {
        private @Nullable TenantId tenant;
        private final Set<TenantId> met = new HashSet<>();
    }
}
