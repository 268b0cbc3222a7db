package io.qiqiao.library.enterprise;

import io.micronaut.data.connection.ConnectionOperations;
import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.Verdict;
import io.qiqiao.eligibility.sql.EligibilitySql;
import io.qiqiao.eligibility.sql.SqlCondition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the current tenant's enterprises for which a policy is, or may be, without looking at each. */
@Singleton
public class FittingEnterprises {

    private final ConnectionOperations<Connection> connections;

    FittingEnterprises(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** An enterprise, and how the policy stands for it: a yes or an unknown. */
    public record Fitting(UUID enterprise, long version, Verdict verdict) {}

    /**
     * The enterprises that qualify or may, by rising id; those whose record is withdrawn are left out.
     *
     * @param day as of which titles hold and ages are counted
     * @param after the last id of the part before, or null at the beginning
     */
    public List<Fitting> list(Eligibility eligibility, LocalDate day, @Nullable UUID after, int size) {
        SqlCondition condition = EligibilitySql.compile(eligibility, "f", day);
        String sql = "select enterprise, version, verdict from (select f.enterprise, f.version, " + condition.text()
                + " as verdict from enterprise_fact as f"
                + " where f.active and (cast(? as uuid) is null or f.enterprise > cast(? as uuid))) as assessed"
                + " where verdict is not false order by enterprise limit ?";
        return connections.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                int next = condition.set(statement, 1);
                statement.setObject(next, after);
                statement.setObject(next + 1, after);
                statement.setInt(next + 2, size);
                return read(statement);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static List<Fitting> read(PreparedStatement statement) throws SQLException {
        List<Fitting> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                boolean yes = rows.getBoolean("verdict");
                found.add(new Fitting(
                        rows.getObject("enterprise", UUID.class),
                        rows.getLong("version"),
                        yes ? Verdict.YES : Verdict.UNKNOWN));
            }
        }
        return found;
    }
}
