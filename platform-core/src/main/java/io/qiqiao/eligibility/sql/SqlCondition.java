package io.qiqiao.eligibility.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition of SQL that is true for a yes, false for a no and null for an unknown. Those that may qualify are found by
 * {@code (…) is not false}, those that do by {@code (…) is true}.
 *
 * @param text with a question mark for each parameter, and nothing in it that anybody has sent
 * @param parameters texts, numbers and days
 */
public record SqlCondition(String text, List<Object> parameters) {

    public SqlCondition {
        parameters = List.copyOf(parameters);
    }

    /** Sets the parameters from {@code first} on, counted from 1; the answer is the next after them. */
    public int set(PreparedStatement statement, int first) throws SQLException {
        int next = first;
        for (Object parameter : parameters) {
            statement.setObject(next++, parameter);
        }
        return next;
    }

    static SqlCondition of(String text, Object... parameters) {
        return new SqlCondition(text, List.of(parameters));
    }

    /** All of them, with {@code word} between. */
    static SqlCondition joined(String word, List<SqlCondition> parts) {
        List<String> texts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (SqlCondition part : parts) {
            texts.add(part.text);
            parameters.addAll(part.parameters);
        }
        return new SqlCondition("(" + String.join(" " + word + " ", texts) + ")", parameters);
    }

    SqlCondition not() {
        return new SqlCondition("(not " + text + ")", parameters);
    }
}
