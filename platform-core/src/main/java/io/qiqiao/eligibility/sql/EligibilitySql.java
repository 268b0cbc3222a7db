package io.qiqiao.eligibility.sql;

import io.qiqiao.eligibility.Eligibility;
import io.qiqiao.eligibility.Requirement;
import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Requirement.Group;
import io.qiqiao.eligibility.Wanted.Being;
import io.qiqiao.eligibility.Wanted.Days;
import io.qiqiao.eligibility.Wanted.Held;
import io.qiqiao.eligibility.Wanted.OneOf;
import io.qiqiao.eligibility.Wanted.Range;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compiles eligibility to a condition over the table {@code enterprise_fact}. SQL's own logic is Kleene's: each leaf is
 * true, false or null, and {@code and}, {@code or} and {@code not} do the rest.
 *
 * <p>The text is made of names of the national list's columns and of nothing else; whatever a policy says is a
 * parameter.
 */
public final class EligibilitySql {

    private static final Pattern ALIAS = Pattern.compile("[a-z]{1,20}");

    private final String alias;
    private final LocalDate day;
    private final NumericSql numbers;

    private EligibilitySql(String alias, LocalDate day) {
        this.alias = alias;
        this.day = day;
        this.numbers = new NumericSql(alias, day);
    }

    /**
     * @param alias of {@code enterprise_fact} in the statement
     * @param day as of which titles hold and ages are counted
     */
    public static SqlCondition compile(Eligibility eligibility, String alias, LocalDate day) {
        if (!ALIAS.matcher(alias).matches()) {
            throw new IllegalArgumentException("no alias: " + alias);
        }
        return new EligibilitySql(alias, day).compile(eligibility.where());
    }

    private SqlCondition compile(Requirement requirement) {
        return switch (requirement) {
            case Condition condition -> {
                SqlCondition plain = plain(condition);
                yield condition.operator().denies() ? plain.not() : plain;
            }
            case Group(Requirement.Kind kind, List<Requirement> parts) -> {
                List<SqlCondition> compiled = parts.stream().map(this::compile).toList();
                SqlCondition joined = SqlCondition.joined(kind == Requirement.Kind.ALL ? "and" : "or", compiled);
                yield kind == Requirement.Kind.NONE ? joined.not() : joined;
            }
        };
    }

    private SqlCondition plain(Condition condition) {
        FactDefinition fact = condition.fact();
        return switch (condition.wanted()) {
            case OneOf wanted -> fact.isCustom() ? custom(fact, wanted) : oneOf(fact, wanted);
            case Held wanted -> held(fact, wanted);
            case Range wanted -> numbers.between(fact, wanted);
            case Days wanted -> days(fact, wanted);
            case Being(boolean yes) -> being(fact, yes);
        };
    }

    /** A code that something wanted lies in leaves it open whether the enterprise lies there. */
    private SqlCondition oneOf(FactDefinition fact, OneOf wanted) {
        String column = alias + "." + fact.column();
        String codes = String.join(",", wanted.codes());
        if (fact.type() == FactType.CODE) {
            return SqlCondition.of("(" + column + " = any(string_to_array(cast(? as text), ',')))", codes);
        }
        return SqlCondition.of(
                "(case when " + column + " is null then null"
                        + " when " + column + "_path && string_to_array(cast(? as text), ',') then true"
                        + " when " + column + " = any(string_to_array(cast(? as text), ',')) then null"
                        + " else false end)",
                codes,
                String.join(",", wanted.above()));
    }

    private SqlCondition custom(FactDefinition fact, OneOf wanted) {
        return SqlCondition.of(
                "((" + alias + ".custom ->> cast(? as text)) = any(string_to_array(cast(? as text), ',')))",
                fact.code(),
                String.join(",", wanted.codes()));
    }

    private SqlCondition held(FactDefinition fact, Held wanted) {
        String titles = alias + "." + fact.column();
        SqlCondition holds = holds(wanted);
        SqlCondition entry = SqlCondition.of(
                "(select 1 from jsonb_array_elements(" + titles + ") as held"
                        + " where held ->> 'title' = any(string_to_array(cast(? as text), ',')) and ",
                String.join(",", wanted.titles()));
        SqlCondition yes = joined(entry, holds, " is true)");
        SqlCondition open = joined(entry, holds, " is null)");
        List<Object> parameters = new ArrayList<>(yes.parameters());
        parameters.addAll(open.parameters());
        return new SqlCondition(
                "(case when " + titles + " is null then null when exists " + yes.text() + " then true when exists "
                        + open.text() + " then null else false end)",
                parameters);
    }

    private SqlCondition holds(Held wanted) {
        String from = "cast(held ->> 'from' as date)";
        String to = "cast(held ->> 'to' as date)";
        String valid = "(case when cast(held ->> 'told' as boolean) then (" + from + " is null or " + from
                + " <= cast(? as date)) and (" + to + " is null or " + to + " >= cast(? as date)) end)";
        if (wanted.months() == null) {
            return SqlCondition.of(valid, day, day);
        }
        return SqlCondition.of(
                "(" + valid + " and " + from + " + make_interval(months => cast(? as int)) <= cast(? as date))",
                day,
                day,
                wanted.months(),
                day);
    }

    private static SqlCondition joined(SqlCondition first, SqlCondition second, String end) {
        List<Object> parameters = new ArrayList<>(first.parameters());
        parameters.addAll(second.parameters());
        return new SqlCondition(first.text() + second.text() + end, parameters);
    }

    /** Days of facts that policies bring along are compared as the text they are kept as. */
    private SqlCondition days(FactDefinition fact, Days wanted) {
        List<SqlCondition> ends = new ArrayList<>();
        if (wanted.from() != null) {
            ends.add(end(fact, ">=", wanted.from()));
        }
        if (wanted.to() != null) {
            ends.add(end(fact, "<=", wanted.to()));
        }
        return SqlCondition.joined("and", ends);
    }

    private SqlCondition end(FactDefinition fact, String order, LocalDate limit) {
        if (!fact.isCustom()) {
            return SqlCondition.of("(" + alias + "." + fact.column() + " " + order + " cast(? as date))", limit);
        }
        String told = "(" + alias + ".custom ->> cast(? as text))";
        return SqlCondition.of(
                "(case when " + told + " ~ '^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(" + told
                        + ", 'date') then cast(" + told + " as date) " + order + " cast(? as date) end)",
                fact.code(),
                fact.code(),
                fact.code(),
                limit);
    }

    private SqlCondition being(FactDefinition fact, boolean yes) {
        if (!fact.isCustom()) {
            return SqlCondition.of("(" + alias + "." + fact.column() + " = cast(? as boolean))", yes);
        }
        String told = "(" + alias + ".custom ->> cast(? as text))";
        return SqlCondition.of(
                "(case when " + told + " in ('true', 'false') then " + told + " = cast(? as text) end)",
                fact.code(),
                fact.code(),
                Boolean.toString(yes));
    }
}
