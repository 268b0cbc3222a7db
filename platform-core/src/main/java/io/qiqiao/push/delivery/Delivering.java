package io.qiqiao.push.delivery;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.eligibility.sql.SqlCondition;
import io.qiqiao.kernel.Ids;
import io.qiqiao.push.rule.PushCalendar;
import io.qiqiao.push.rule.Rhythm;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Delivers to many at once, in the database of the current tenant; whoever has the version already gets nothing. */
@Singleton
public class Delivering {

    /** Up to the digit that says which version of ids it is. */
    private static final int PREFIX = 15;

    private final Connection connection;
    private final PushCalendar calendar;
    private final Clock clock;

    Delivering(Connection connection, PushCalendar calendar, Clock clock) {
        this.connection = connection;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Looks at the enterprises of a stretch and delivers to those that fit, in the present transaction.
     *
     * @param fit why they get it, or null where the condition itself says so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Looked deliver(
            PolicyInForce policy, SqlCondition condition, Stretch stretch, Wording words, @Nullable String fit) {
        String range = stretch instanceof Stretch.Slice ? DeliverySql.BEHIND : DeliverySql.NAMED;
        boolean correcting = policy.corrects() != null;
        try (PreparedStatement statement =
                connection.prepareStatement(DeliverySql.deliver(condition.text(), range, correcting))) {
            Values values = new Values(statement);
            values.putAll(condition.parameters());
            put(values, stretch);
            values.put(policy.policy().toString()).put(policy.classification());
            put(values, policy, fit, correcting);
            put(values, policy, words);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return looked(result);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("a policy could not be delivered", broken);
        }
    }

    private void put(Values values, PolicyInForce policy, @Nullable String fit, boolean correcting)
            throws SQLException {
        Instant now = clock.instant();
        values.put(prefix()).put(policy.policy()).put(policy.version()).put(fit).put(now);
        if (correcting) {
            values.put(policy.policy()).put(policy.version());
        }
    }

    private void put(Values values, PolicyInForce policy, Wording words) throws SQLException {
        Instant now = clock.instant();
        values.put(words.corrected())
                .put(words.title())
                .put(words.correctedBody())
                .put(words.body())
                .put(policy.key())
                .put(now)
                .put(calendar.dueAt(Rhythm.DAILY, now))
                .put(calendar.dueAt(Rhythm.WEEKLY, now))
                .put(now);
    }

    private void put(Values values, Stretch stretch) throws SQLException {
        switch (stretch) {
            case Stretch.Slice slice -> values.put(slice.after()).put(slice.upTo());
            case Stretch.Named named ->
                values.put(connection.createArrayOf("uuid", named.enterprises().toArray()));
        }
    }

    /** The beginning of an id of this moment. */
    private static String prefix() {
        return Ids.next().toString().substring(0, PREFIX);
    }

    private static Looked looked(ResultSet result) throws SQLException {
        Array due = result.getArray("due_at");
        List<Instant> dueAt = due == null
                ? List.of()
                : Arrays.stream((Timestamp[]) due.getArray())
                        .map(Timestamp::toInstant)
                        .toList();
        return new Looked(
                result.getLong("looked"),
                result.getLong("yes"),
                result.getLong("unknown"),
                result.getLong("delivered"),
                dueAt);
    }

    /**
     * Calls back what a slice has of versions before {@code version}, in the present transaction.
     *
     * @return how many items were replaced or recalled
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long callBack(UUID policy, long version, Stretch.Slice slice, String titled, String body) {
        try (PreparedStatement statement = connection.prepareStatement(DeliverySql.CALL_BACK)) {
            new Values(statement)
                    .put(version)
                    .put(policy)
                    .put(version)
                    .put(slice.after())
                    .put(slice.upTo())
                    .put(titled)
                    .put(body);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("a policy could not be called back", broken);
        }
    }

    /** The parameters of a statement, put in order. */
    private static final class Values {

        private final PreparedStatement statement;
        private int at;

        private Values(PreparedStatement statement) {
            this.statement = statement;
        }

        Values put(@Nullable Object value) throws SQLException {
            at++;
            switch (value) {
                case null -> statement.setString(at, null);
                case Instant moment -> statement.setObject(at, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
                case Array array -> statement.setArray(at, array);
                default -> statement.setObject(at, value);
            }
            return this;
        }

        void putAll(List<? extends @Nullable Object> all) throws SQLException {
            for (Object value : all) {
                put(value);
            }
        }
    }
}
