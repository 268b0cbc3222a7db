package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Wanted.Being;
import io.qiqiao.eligibility.Wanted.Days;
import io.qiqiao.eligibility.Wanted.Held;
import io.qiqiao.eligibility.Wanted.OneOf;
import io.qiqiao.eligibility.Wanted.Range;
import io.qiqiao.eligibility.fact.FactValue;
import io.qiqiao.eligibility.fact.FactValue.Amount;
import io.qiqiao.eligibility.fact.FactValue.Coded;
import io.qiqiao.eligibility.fact.FactValue.Day;
import io.qiqiao.eligibility.fact.FactValue.Flag;
import io.qiqiao.eligibility.fact.FactValue.Quotient;
import io.qiqiao.eligibility.fact.FactValue.Titles;
import io.qiqiao.eligibility.fact.HeldOn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Compares what is known with what is wanted, exactly. What does not go together is unknown. */
final class Comparing {

    private final LocalDate day;

    Comparing(LocalDate day) {
        this.day = day;
    }

    Verdict compare(FactValue value, Wanted wanted) {
        return switch (wanted) {
            case OneOf oneOf -> value instanceof Coded coded ? within(coded, oneOf) : Verdict.UNKNOWN;
            case Held held -> value instanceof Titles titles ? held(titles, held) : Verdict.UNKNOWN;
            case Range range -> between(value, range);
            case Days days -> value instanceof Day(LocalDate told) ? between(told, days) : Verdict.UNKNOWN;
            case Being(boolean yes) -> value instanceof Flag(boolean is) ? Verdict.of(is == yes) : Verdict.UNKNOWN;
        };
    }

    private static Verdict within(Coded coded, OneOf wanted) {
        if (!Collections.disjoint(coded.path(), wanted.codes())) {
            return Verdict.YES;
        }
        return wanted.above().contains(coded.code()) ? Verdict.UNKNOWN : Verdict.NO;
    }

    private Verdict held(Titles titles, Held wanted) {
        return titles.titles().stream()
                .filter(title -> wanted.titles().contains(title.title()))
                .map(title -> holds(title).and(heldFor(title, wanted.months())))
                .reduce(Verdict.NO, Verdict::or);
    }

    private Verdict holds(HeldOn title) {
        boolean begun = title.from() == null || !title.from().isAfter(day);
        boolean lasts = title.to() == null || !title.to().isBefore(day);
        return title.told() ? Verdict.of(begun && lasts) : Verdict.UNKNOWN;
    }

    private Verdict heldFor(HeldOn title, @Nullable Integer months) {
        if (months == null) {
            return Verdict.YES;
        }
        return title.from() == null
                ? Verdict.UNKNOWN
                : Verdict.of(!title.from().plusMonths(months).isAfter(day));
    }

    private Verdict between(FactValue value, Range range) {
        return switch (value) {
            case Amount(BigDecimal number) -> between(number, BigDecimal.ONE, true, range);
            case Quotient(BigDecimal dividend, BigDecimal divisor, boolean whole) ->
                between(dividend, divisor, whole, range);
            case Day(LocalDate since) -> between(since, range);
            default -> Verdict.UNKNOWN;
        };
    }

    /** What is not whole may be more, never less. */
    private static Verdict between(BigDecimal dividend, BigDecimal divisor, boolean whole, Range range) {
        Verdict verdict = Verdict.YES;
        if (range.low() != null) {
            int order = dividend.compareTo(range.low().multiply(divisor));
            boolean enough = range.lowOpen() ? order > 0 : order >= 0;
            verdict = verdict.and(enough ? Verdict.YES : whole ? Verdict.NO : Verdict.UNKNOWN);
        }
        if (range.high() != null) {
            int order = dividend.compareTo(range.high().multiply(divisor));
            boolean tooMuch = range.highOpen() ? order >= 0 : order > 0;
            verdict = verdict.and(tooMuch ? Verdict.NO : whole ? Verdict.YES : Verdict.UNKNOWN);
        }
        return verdict;
    }

    private Verdict between(LocalDate since, Range months) {
        boolean enough = true;
        if (months.low() != null) {
            LocalDate anniversary = since.plusMonths(months.low().longValue());
            enough = months.lowOpen() ? anniversary.isBefore(day) : !anniversary.isAfter(day);
        }
        if (months.high() != null) {
            LocalDate anniversary = since.plusMonths(months.high().longValue());
            enough &= months.highOpen() ? anniversary.isAfter(day) : !anniversary.isBefore(day);
        }
        return Verdict.of(enough);
    }

    private static Verdict between(LocalDate told, Days days) {
        boolean begun = days.from() == null || !told.isBefore(days.from());
        boolean lasts = days.to() == null || !told.isAfter(days.to());
        return Verdict.of(begun && lasts);
    }
}
