package io.qiqiao.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several small pools. Each tenant has a home lane, so that a connection mostly meets the few tenants it has met
 * before: switching makes PostgreSQL plan anew, and every schema a backend has touched stays in its memory. A busy
 * home lane spills over to the next.
 */
final class Lanes implements AutoCloseable {

    private final List<HikariDataSource> lanes;
    private final TenantSwitch tenantSwitch;

    private Lanes(List<HikariDataSource> lanes, TenantSwitch tenantSwitch) {
        this.lanes = lanes;
        this.tenantSwitch = tenantSwitch;
    }

    /** {@code first} and as many pools like it as make {@code count} lanes. */
    static Lanes of(HikariDataSource first, int count, TenantSwitch tenantSwitch) {
        List<HikariDataSource> lanes = new ArrayList<>(List.of(first));
        for (int lane = 1; lane < count; lane++) {
            HikariConfig like = new HikariConfig();
            first.copyStateTo(like);
            like.setPoolName(first.getPoolName() + "-" + lane);
            lanes.add(new HikariDataSource(like));
        }
        return new Lanes(List.copyOf(lanes), tenantSwitch);
    }

    Connection borrow(TenantId tenant) throws SQLException {
        HikariDataSource lane = laneFor(tenant);
        while (true) {
            Connection connection = lane.getConnection();
            boolean turned = false;
            try {
                turned = tenantSwitch.to(tenant, connection);
                if (turned) {
                    return connection;
                }
            } finally {
                if (!turned) {
                    // It has met so many tenants that its caches have grown, or path and role are in doubt: it must
                    // not be reused. The next one may be such a one, too; a fresh one never is.
                    lane.evictConnection(connection);
                    connection.close();
                }
            }
        }
    }

    private HikariDataSource laneFor(TenantId tenant) {
        int home = Math.floorMod(tenant.hashCode(), lanes.size());
        for (int offset = 0; offset < lanes.size(); offset++) {
            HikariDataSource lane = lanes.get((home + offset) % lanes.size());
            if (hasRoom(lane)) {
                return lane;
            }
        }
        return lanes.get(home);
    }

    private static boolean hasRoom(HikariDataSource lane) {
        HikariPoolMXBean pool = lane.getHikariPoolMXBean();
        return pool == null || pool.getActiveConnections() < lane.getMaximumPoolSize();
    }

    @Override
    public void close() {
        lanes.forEach(HikariDataSource::close);
    }
}
