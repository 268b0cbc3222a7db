package io.qiqiao.eligibility.fact;

import io.qiqiao.eligibility.fact.FactValue.Amount;
import io.qiqiao.eligibility.fact.FactValue.Coded;
import io.qiqiao.eligibility.fact.FactValue.Day;
import io.qiqiao.eligibility.fact.FactValue.Flag;
import io.qiqiao.eligibility.fact.FactValue.Quotient;
import io.qiqiao.eligibility.fact.FactValue.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out facts that follow from others, exactly: as a fraction, since a rounded share may miss a threshold. */
public final class Deriving {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    private Deriving() {}

    /** The fact's value; empty while it is unknown, or where it would be divided by nothing. */
    public static Optional<FactValue> find(FactDefinition fact, Facts facts) {
        Formula formula = fact.formula();
        if (formula == null) {
            return facts.find(fact.code())
                    .flatMap(value -> value instanceof Text(String text) ? typed(fact, text) : Optional.of(value));
        }
        return switch (formula.kind()) {
            case SUM -> sum(formula.of(), facts);
            case RATIO -> ratio(formula, facts);
            case GROWTH -> growth(formula, facts);
            case AVERAGE_GROWTH -> averageGrowth(formula, facts);
            case MONTHS_SINCE -> facts.find(formula.needs().getFirst());
        };
    }

    /** A text that is none of the fact's type tells nothing. */
    private static Optional<FactValue> typed(FactDefinition fact, String text) {
        return switch (fact.type()) {
            case NUMBER, MONEY, PERCENT -> Numbers.findPlain(text).map(Amount::new);
            case DATE -> Numbers.findDay(text).map(Day::new);
            case FLAG ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(new Flag(text.equals("true")))
                        : Optional.empty();
            default -> Optional.of(new Coded(text, List.of(text)));
        };
    }

    private static Optional<FactValue> sum(Map<String, BigDecimal> parts, Facts facts) {
        BigDecimal sum = BigDecimal.ZERO;
        int found = 0;
        for (Map.Entry<String, BigDecimal> part : parts.entrySet()) {
            Optional<BigDecimal> number = number(part.getKey(), facts);
            if (number.isPresent()) {
                sum = sum.add(number.get().multiply(part.getValue()));
                found++;
            }
        }
        return found == 0 ? Optional.empty() : Optional.of(new Quotient(sum, BigDecimal.ONE, found == parts.size()));
    }

    private static Optional<FactValue> ratio(Formula formula, Facts facts) {
        return whole(formula.of(), facts)
                .flatMap(dividend -> whole(formula.divisors(), facts)
                        .flatMap(divisor -> quotient(dividend.multiply(HUNDRED), divisor)));
    }

    private static Optional<FactValue> growth(Formula formula, Facts facts) {
        return numbers(formula.needs(), facts)
                .flatMap(all -> quotient(all.getFirst().subtract(all.getLast()).multiply(HUNDRED), all.getLast()));
    }

    /** ((b/a + c/b) / 2 − 1) · 100, over one divisor: 50 · (b² + a·c − 2·a·b) / (a·b). */
    private static Optional<FactValue> averageGrowth(Formula formula, Facts facts) {
        return numbers(formula.needs(), facts).flatMap(all -> {
            BigDecimal c = all.getFirst();
            BigDecimal b = all.get(1);
            BigDecimal a = all.getLast();
            BigDecimal divisor = a.multiply(b);
            BigDecimal dividend = b.multiply(b)
                    .add(a.multiply(c))
                    .subtract(divisor.add(divisor))
                    .multiply(FIFTY);
            return quotient(dividend, divisor);
        });
    }

    private static Optional<FactValue> quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() > 0 ? Optional.of(new Quotient(dividend, divisor, true)) : Optional.empty();
    }

    private static Optional<BigDecimal> whole(Map<String, BigDecimal> parts, Facts facts) {
        return sum(parts, facts)
                .map(Quotient.class::cast)
                .filter(Quotient::whole)
                .map(Quotient::dividend);
    }

    private static Optional<List<BigDecimal>> numbers(List<String> codes, Facts facts) {
        List<BigDecimal> all = new ArrayList<>();
        codes.forEach(code -> number(code, facts).ifPresent(all::add));
        return all.size() == codes.size() ? Optional.of(all) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String code, Facts facts) {
        return facts.find(code).filter(Amount.class::isInstance).map(value -> ((Amount) value).number());
    }
}
