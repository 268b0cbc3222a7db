package io.qiqiao.eligibility;

import io.qiqiao.codes.Regions;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.eligibility.Wanted.Being;
import io.qiqiao.eligibility.Wanted.Days;
import io.qiqiao.eligibility.Wanted.Held;
import io.qiqiao.eligibility.Wanted.OneOf;
import io.qiqiao.eligibility.Wanted.Range;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.Numbers;
import io.qiqiao.eligibility.fact.Operator;
import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands the values of a condition by the type of its fact. */
@Singleton
class ReadingWanted {

    private final Regions regions;
    private final Industries industries;
    private final Vocabularies vocabularies;

    ReadingWanted(Regions regions, Industries industries, Vocabularies vocabularies) {
        this.regions = regions;
        this.industries = industries;
        this.vocabularies = vocabularies;
    }

    /** One value as it is kept; empty, with its problem told, when it is none of the fact's type. */
    Optional<String> spelled(String field, FactDefinition fact, String text, List<FieldProblem> problems) {
        Optional<String> spelled = spelled(fact, text);
        if (spelled.isEmpty()) {
            problems.add(FieldProblem.of(
                    field, "eligibility.no-value." + fact.type().name().toLowerCase(Locale.ROOT), text));
        }
        return spelled;
    }

    private Optional<String> spelled(FactDefinition fact, String text) {
        return switch (fact.type()) {
            case REGION -> regions.find(text).map(region -> region.code());
            case INDUSTRY -> industries.findByCodeOrName(text).map(Industry::code);
            case CODE, TITLE ->
                fact.options() == null
                        ? Optional.of(text).filter(code -> code.length() <= 100 && code.indexOf(',') < 0)
                        : vocabularies
                                .get(fact.options())
                                .findByCodeOrName(text)
                                .map(term -> term.code());
            case NUMBER, MONEY, PERCENT -> Numbers.find(fact.type(), text).map(BigDecimal::toPlainString);
            case AGE ->
                Numbers.find(fact.type(), text).filter(Numbers::isMonths).map(BigDecimal::toPlainString);
            case DATE -> Numbers.findDay(text).map(LocalDate::toString);
            case FLAG -> Numbers.findFlag(text).map(yes -> Boolean.toString(yes));
        };
    }

    /** What values that are spelled as they are kept mean; empty, with its problem told, when they contradict. */
    Optional<Wanted> of(
            String field,
            FactDefinition fact,
            Operator operator,
            List<String> values,
            @Nullable Integer months,
            List<FieldProblem> problems) {
        Wanted wanted = switch (fact.type()) {
            case REGION, INDUSTRY, CODE -> new OneOf(Set.copyOf(values), above(fact, values));
            case TITLE -> new Held(Set.copyOf(values), months);
            case NUMBER, MONEY, PERCENT, AGE -> range(operator, values);
            case DATE -> days(operator, values);
            case FLAG -> new Being(Boolean.parseBoolean(values.getFirst()));
        };
        if (operator == Operator.BETWEEN && isEmpty(wanted)) {
            problems.add(FieldProblem.of(field, "eligibility.nothing-between", values.getFirst(), values.getLast()));
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    private Set<String> above(FactDefinition fact, List<String> values) {
        Set<String> above = new HashSet<>();
        for (String value : values) {
            switch (fact.type()) {
                case REGION -> regions.listAncestors(value).forEach(region -> above.add(region.code()));
                case INDUSTRY -> industries.listPath(value).forEach(industry -> above.add(industry.code()));
                default -> {}
            }
        }
        values.forEach(above::remove);
        return above;
    }

    private static Range range(Operator operator, List<String> values) {
        BigDecimal first = new BigDecimal(values.getFirst());
        BigDecimal last = new BigDecimal(values.getLast());
        return switch (operator) {
            case AT_LEAST -> new Range(first, false, null, false);
            case MORE_THAN -> new Range(first, true, null, false);
            case AT_MOST -> new Range(null, false, first, false);
            case LESS_THAN -> new Range(null, false, first, true);
            default -> new Range(first, false, last, false);
        };
    }

    private static Days days(Operator operator, List<String> values) {
        LocalDate first = LocalDate.parse(values.getFirst());
        return switch (operator) {
            case ON_OR_AFTER -> new Days(first, null);
            case ON_OR_BEFORE -> new Days(null, first);
            default -> new Days(first, LocalDate.parse(values.getLast()));
        };
    }

    private static boolean isEmpty(Wanted wanted) {
        if (wanted instanceof Range range && range.low() != null && range.high() != null) {
            return range.low().compareTo(range.high()) > 0;
        }
        return wanted instanceof Days days
                && days.from() != null
                && days.to() != null
                && days.from().isAfter(days.to());
    }
}
