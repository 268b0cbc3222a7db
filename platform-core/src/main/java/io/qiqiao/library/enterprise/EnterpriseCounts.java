package io.qiqiao.library.enterprise;

import io.micronaut.data.connection.ConnectionOperations;
import io.qiqiao.eligibility.Eligibility;
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
import org.jspecify.annotations.Nullable;

/** Counts the current tenant's enterprises by how a policy stands for them. Each answer takes one pass over all. */
@Singleton
public class EnterpriseCounts {

    private static final String OUTCOMES =
            "count(*) as enterprises, count(*) filter (where verdict is true) as eligible,"
                    + " count(*) filter (where verdict is null) as unknown";

    private final ConnectionOperations<Connection> connections;

    EnterpriseCounts(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** By what they are counted. */
    public enum Dimension {
        ALL,
        DISTRICT,
        INDUSTRY,
        SIZE
    }

    /** How many there are of a district, an industry or a size; the code is null for those of whom it is not known. */
    public record Counted(Dimension dimension, @Nullable String code, long enterprises, long eligible, long unknown) {}

    /**
     * All of them, and by district, section of industry and size.
     *
     * @param home the area whose parts the districts are
     */
    public List<Counted> count(Eligibility eligibility, String home, LocalDate day) {
        SqlCondition condition = EligibilitySql.compile(eligibility, "f", day);
        String sql =
                "with assessed as (select coalesce(f.region_path[array_position(f.region_path, cast(? as text)) + 1],"
                        + " f.region) as district, f.industry_path[1] as industry, f.size_class as size, "
                        + condition.text()
                        + " as verdict from enterprise_fact as f where f.active) select case when grouping(district) ="
                        + " 0 then 'DISTRICT' when grouping(industry) = 0 then 'INDUSTRY' when grouping(size) = 0 then"
                        + " 'SIZE' else 'ALL' end as dimension, coalesce(district, industry, size) as code,"
                        + " " + OUTCOMES
                        + " from assessed group by grouping sets ((), (district), (industry), (size))";
        return asked(sql, statement -> {
            statement.setString(1, home);
            condition.set(statement, 2);
            List<Counted> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(new Counted(
                            Dimension.valueOf(rows.getString("dimension")),
                            rows.getString("code"),
                            rows.getLong("enterprises"),
                            rows.getLong("eligible"),
                            rows.getLong("unknown")));
                }
            }
            return all;
        });
    }

    /** All of them for each of several, in the same order. */
    public List<Counted> countEach(List<Eligibility> several, LocalDate day) {
        List<SqlCondition> conditions = several.stream()
                .map(eligibility -> EligibilitySql.compile(eligibility, "f", day))
                .toList();
        List<String> verdicts = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        for (int at = 0; at < conditions.size(); at++) {
            verdicts.add(conditions.get(at).text() + " as v" + at);
            sums.add("count(*) filter (where v" + at + " is true), count(*) filter (where v" + at + " is null)");
        }
        String sql = "with assessed as (select " + String.join(", ", verdicts)
                + " from enterprise_fact as f where f.active) select count(*), " + String.join(", ", sums)
                + " from assessed";
        return asked(sql, statement -> {
            int next = 1;
            for (SqlCondition condition : conditions) {
                next = condition.set(statement, next);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                List<Counted> all = new ArrayList<>();
                for (int at = 0; at < conditions.size(); at++) {
                    all.add(new Counted(
                            Dimension.ALL, null, row.getLong(1), row.getLong(2 * at + 2), row.getLong(2 * at + 3)));
                }
                return all;
            }
        });
    }

    private interface Question {
        List<Counted> ask(PreparedStatement statement) throws SQLException;
    }

    private List<Counted> asked(String sql, Question question) {
        return connections.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                return question.ask(statement);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
