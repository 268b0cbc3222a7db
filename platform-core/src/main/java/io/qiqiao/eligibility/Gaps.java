package io.qiqiao.eligibility;

import io.qiqiao.eligibility.Gap.MetOn;
import io.qiqiao.eligibility.Gap.TooLittle;
import io.qiqiao.eligibility.Gap.TooMuch;
import io.qiqiao.eligibility.Wanted.Range;
import io.qiqiao.eligibility.fact.FactValue;
import io.qiqiao.eligibility.fact.FactValue.Amount;
import io.qiqiao.eligibility.fact.FactValue.Day;
import io.qiqiao.eligibility.fact.FactValue.Quotient;
import io.qiqiao.eligibility.fact.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Works out by how much a number or an age misses what is wanted. */
final class Gaps {

    private static final int DECIMALS = 2;

    private Gaps() {}

    static Optional<Gap> find(FactValue value, Wanted wanted, LocalDate day) {
        if (!(wanted instanceof Range range)) {
            return Optional.empty();
        }
        return switch (value) {
            case Amount(BigDecimal number) -> ofNumber(number, BigDecimal.ONE, range);
            case Quotient(BigDecimal dividend, BigDecimal divisor, boolean whole) -> ofNumber(dividend, divisor, range);
            case Day(LocalDate since) -> ofAge(since, range, day);
            default -> Optional.empty();
        };
    }

    private static Optional<Gap> ofNumber(BigDecimal dividend, BigDecimal divisor, Range range) {
        if (range.low() != null) {
            BigDecimal lack = range.low().multiply(divisor).subtract(dividend);
            if (lack.signum() > 0 || (lack.signum() == 0 && range.lowOpen())) {
                return Optional.of(new TooLittle(rounded(lack, divisor)));
            }
        }
        if (range.high() != null) {
            BigDecimal over = dividend.subtract(range.high().multiply(divisor));
            if (over.signum() > 0 || (over.signum() == 0 && range.highOpen())) {
                return Optional.of(new TooMuch(rounded(over, divisor)));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal rounded(BigDecimal amount, BigDecimal divisor) {
        return Numbers.plain(amount.divide(divisor, DECIMALS, RoundingMode.CEILING));
    }

    private static Optional<Gap> ofAge(LocalDate since, Range months, LocalDate day) {
        if (months.low() == null) {
            return Optional.empty();
        }
        LocalDate anniversary = since.plusMonths(months.low().longValue());
        LocalDate met = months.lowOpen() ? anniversary.plusDays(1) : anniversary;
        return met.isAfter(day) ? Optional.of(new MetOn(met)) : Optional.empty();
    }
}
