package io.qiqiao.eligibility.sql;

import io.qiqiao.eligibility.Wanted.Range;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.eligibility.fact.Formula;
import io.qiqiao.eligibility.fact.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers and ages as conditions of SQL. Shares are compared by multiplication, so that nothing is rounded. */
final class NumericSql {

    private final String alias;
    private final LocalDate day;

    NumericSql(String alias, LocalDate day) {
        this.alias = alias;
        this.day = day;
    }

    SqlCondition between(FactDefinition fact, Range range) {
        List<SqlCondition> limits = new ArrayList<>();
        if (range.low() != null) {
            limits.add(limit(fact, range.low(), range.lowOpen() ? ">" : ">="));
        }
        if (range.high() != null) {
            limits.add(limit(fact, range.high(), range.highOpen() ? "<" : "<="));
        }
        return SqlCondition.joined("and", limits);
    }

    private SqlCondition limit(FactDefinition fact, BigDecimal limit, String order) {
        if (fact.formula() == null) {
            return fact.type() == FactType.AGE ? age(fact.column(), limit, order) : told(fact, limit, order);
        }
        Formula formula = fact.formula();
        return switch (formula.kind()) {
            case SUM -> sum(formula, limit, order);
            case RATIO -> share("100 * " + weighted(formula.of()), weighted(formula.divisors()), limit, order);
            case GROWTH -> growth(formula, limit, order);
            case AVERAGE_GROWTH -> averageGrowth(formula, limit, order);
            case MONTHS_SINCE -> age(FactDefinition.columnOf(formula.needs().getFirst()), limit, order);
        };
    }

    private SqlCondition told(FactDefinition fact, BigDecimal limit, String order) {
        if (!fact.isCustom()) {
            return SqlCondition.of("(" + column(fact.code()) + " " + order + " cast(? as numeric))", limit);
        }
        String told = "(" + alias + ".custom ->> cast(? as text))";
        return SqlCondition.of(
                "(case when " + told + " ~ '" + Numbers.PLAIN + "' then cast(" + told + " as numeric) " + order
                        + " cast(? as numeric) end)",
                fact.code(),
                fact.code(),
                limit);
    }

    /** What is known of a sum is at least a part of it: that may be enough, or too much already. */
    private SqlCondition sum(Formula formula, BigDecimal limit, String order) {
        String known = formula.of().entrySet().stream()
                .map(part -> "coalesce(" + column(part.getKey()) + ", 0)" + times(part.getValue()))
                .collect(Collectors.joining(" + ", "(", ")"));
        String nothing = formula.of().keySet().stream()
                .map(code -> column(code) + " is null")
                .collect(Collectors.joining(" and ", "(", ")"));
        String whole = formula.of().keySet().stream()
                .map(code -> column(code) + " is not null")
                .collect(Collectors.joining(" and ", "(", ")"));
        boolean least = order.startsWith(">");
        String holds = known + " " + order + " cast(? as numeric)";
        String settled = least ? holds : "not " + holds;
        return SqlCondition.of(
                "(case when " + nothing + " then null when " + settled + " then " + least + " when " + whole + " then "
                        + !least + " end)",
                limit);
    }

    private SqlCondition growth(Formula formula, BigDecimal limit, String order) {
        String last = column(formula.needs().getFirst());
        String before = column(formula.needs().getLast());
        return share("100 * (" + last + " - " + before + ")", before, limit, order);
    }

    private SqlCondition averageGrowth(Formula formula, BigDecimal limit, String order) {
        String c = column(formula.needs().getFirst());
        String b = column(formula.needs().get(1));
        String a = column(formula.needs().getLast());
        String divisor = "(" + a + " * " + b + ")";
        return share(
                "50 * (" + b + " * " + b + " + " + a + " * " + c + " - 2 * " + divisor + ")", divisor, limit, order);
    }

    private static SqlCondition share(String dividend, String divisor, BigDecimal limit, String order) {
        return SqlCondition.of(
                "(case when " + divisor + " > 0 then " + dividend + " " + order + " cast(? as numeric) * " + divisor
                        + " end)",
                limit);
    }

    /** An age is compared by anniversaries: so many months old is who had that anniversary by the day. */
    private SqlCondition age(String column, BigDecimal months, String order) {
        String turned = switch (order) {
            case ">" -> "<";
            case ">=" -> "<=";
            case "<" -> ">";
            default -> ">=";
        };
        return SqlCondition.of(
                "(" + alias + "." + column + " + make_interval(months => cast(? as int)) " + turned
                        + " cast(? as date))",
                months.intValueExact(),
                day);
    }

    private String weighted(Map<String, BigDecimal> parts) {
        return parts.entrySet().stream()
                .map(part -> column(part.getKey()) + times(part.getValue()))
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    /** Weights stand in the national list, no policy brings any. */
    private static String times(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0 ? "" : " * " + weight.toPlainString();
    }

    private String column(String code) {
        return alias + "." + FactDefinition.columnOf(code);
    }
}
