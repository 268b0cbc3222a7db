package io.qiqiao.eligibility.elastic;

import static io.qiqiao.eligibility.elastic.FactFields.pair;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.qiqiao.eligibility.Requirement.Condition;
import io.qiqiao.eligibility.Wanted.Being;
import io.qiqiao.eligibility.Wanted.Days;
import io.qiqiao.eligibility.Wanted.Held;
import io.qiqiao.eligibility.Wanted.OneOf;
import io.qiqiao.eligibility.Wanted.Range;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition as a filter: those of whom it may hold, or may not hold. */
final class PossibleFilter {

    /** The index keeps numbers as doubles: a limit is taken this much wider, as a share of it and at least. */
    private static final double ALLOWANCE = 1e-9;

    /** Months are of different lengths: an anniversary is looked for this many days around. */
    private static final int DAYS_AROUND = 4;

    private static final Query EVERYBODY = Query.of(query -> query.matchAll(all -> all));

    private final LocalDate day;

    PossibleFilter(LocalDate day) {
        this.day = day;
    }

    /** @param holds whether those are asked for of whom the condition without its denial may hold, or may not */
    Query of(Condition condition, boolean holds) {
        FactDefinition fact = condition.fact();
        if (fact.isCustom()) {
            return EVERYBODY;
        }
        return switch (condition.wanted()) {
            case OneOf wanted -> unknownOr(fact, oneOf(fact, wanted, holds));
            // Whether a title holds on the day, and for how long, is not indexed.
            case Held wanted -> holds ? unknownOr(fact, codes(FactFields.CODES, fact, wanted.titles())) : EVERYBODY;
            case Being(boolean yes) -> {
                List<String> wanted = List.of(Boolean.toString(yes == holds));
                yield unknownOr(fact, codes(FactFields.CODES, fact, wanted));
            }
            case Days wanted -> unknownOr(fact, days(fact, wanted, holds));
            case Range wanted when fact.type() == FactType.AGE -> age(fact, wanted, holds);
            case Range wanted -> unknownOr(fact, numbers(fact, wanted, holds));
        };
    }

    private static Query oneOf(FactDefinition fact, OneOf wanted, boolean holds) {
        Query within = codes(FactFields.CODES, fact, wanted.codes());
        return holds
                ? anyOf(List.of(within, codes(FactFields.EXACT, fact, wanted.above())))
                : Query.of(query -> query.bool(not -> not.mustNot(within)));
    }

    private static Query numbers(FactDefinition fact, Range wanted, boolean holds) {
        String field = FactFields.NUMBERS + fact.code();
        if (holds) {
            return number(field, widened(wanted.low(), -1), widened(wanted.high(), 1));
        }
        List<Query> outside = new ArrayList<>();
        if (wanted.low() != null) {
            outside.add(number(field, null, widened(wanted.low(), 1)));
        }
        if (wanted.high() != null) {
            outside.add(number(field, widened(wanted.high(), -1), null));
        }
        return anyOf(outside);
    }

    private static @Nullable Double widened(@Nullable BigDecimal limit, int direction) {
        if (limit == null) {
            return null;
        }
        double plain = limit.doubleValue();
        return plain + direction * ALLOWANCE * Math.max(1, Math.abs(plain));
    }

    private static Query number(String field, @Nullable Double least, @Nullable Double most) {
        return Query.of(query -> query.range(range -> range.number(number -> {
            number.field(field);
            if (least != null) {
                number.gte(least);
            }
            return most == null ? number : number.lte(most);
        })));
    }

    private static Query days(FactDefinition fact, Days wanted, boolean holds) {
        String field = FactFields.DAYS + fact.code();
        if (holds) {
            return between(field, wanted.from(), wanted.to());
        }
        List<Query> outside = new ArrayList<>();
        if (wanted.from() != null) {
            outside.add(between(field, null, wanted.from().minusDays(1)));
        }
        if (wanted.to() != null) {
            outside.add(between(field, wanted.to().plusDays(1), null));
        }
        return anyOf(outside);
    }

    /** So many months old at least is who began that many months ago at the latest. */
    private Query age(FactDefinition fact, Range months, boolean holds) {
        String since = fact.findFormula().orElseThrow().needs().getFirst();
        String field = FactFields.DAYS + since;
        List<Query> limits = new ArrayList<>();
        if (months.low() != null) {
            LocalDate anniversary = day.minusMonths(months.low().longValue());
            limits.add(
                    holds
                            ? between(field, null, anniversary.plusDays(DAYS_AROUND))
                            : between(field, anniversary.minusDays(DAYS_AROUND), null));
        }
        if (months.high() != null) {
            LocalDate anniversary = day.minusMonths(months.high().longValue());
            limits.add(
                    holds
                            ? between(field, anniversary.minusDays(DAYS_AROUND), null)
                            : between(field, null, anniversary.plusDays(DAYS_AROUND)));
        }
        Query told = holds ? Query.of(query -> query.bool(all -> all.filter(limits))) : anyOf(limits);
        return anyOf(List.of(unknown(since), told));
    }

    private static Query between(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field(field);
            if (from != null) {
                date.gte(from.toString());
            }
            return to == null ? date : date.lte(to.toString());
        })));
    }

    private static Query codes(String field, FactDefinition fact, Collection<String> codes) {
        List<FieldValue> pairs =
                codes.stream().map(code -> FieldValue.of(pair(fact, code))).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(values -> values.value(pairs))));
    }

    private static Query unknownOr(FactDefinition fact, Query told) {
        return anyOf(List.of(unknown(fact.code()), told));
    }

    private static Query unknown(String code) {
        return Query.of(query -> query.bool(not -> not.mustNot(
                known -> known.term(term -> term.field(FactFields.KNOWN).value(code)))));
    }

    static Query anyOf(List<Query> queries) {
        return Query.of(query -> query.bool(any -> any.should(queries).minimumShouldMatch("1")));
    }
}
