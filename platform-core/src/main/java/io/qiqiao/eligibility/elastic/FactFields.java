package io.qiqiao.eligibility.elastic;

import co.elastic.clients.elasticsearch._types.mapping.Property;
import io.qiqiao.eligibility.fact.Deriving;
import io.qiqiao.eligibility.fact.FactCatalogue;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactType;
import io.qiqiao.eligibility.fact.FactValue;
import io.qiqiao.eligibility.fact.FactValue.Amount;
import io.qiqiao.eligibility.fact.FactValue.Coded;
import io.qiqiao.eligibility.fact.FactValue.Day;
import io.qiqiao.eligibility.fact.FactValue.Flag;
import io.qiqiao.eligibility.fact.FactValue.Quotient;
import io.qiqiao.eligibility.fact.FactValue.Text;
import io.qiqiao.eligibility.fact.FactValue.Titles;
import io.qiqiao.eligibility.fact.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of the index that keep an enterprise's facts. What is known of it in part only is not indexed, and facts
 * that policies bring along never are: a filter lets through what it cannot see.
 */
public final class FactFields {

    /** Field of all of them. */
    public static final String ROOT = "facts";

    static final String KNOWN = ROOT + ".known";
    static final String CODES = ROOT + ".codes";
    static final String EXACT = ROOT + ".exact";
    static final String NUMBERS = ROOT + ".numbers.";
    static final String DAYS = ROOT + ".days.";

    private FactFields() {}

    /** The mapping of {@link #ROOT}: one number for each fact of the national list that is one, and some keywords. */
    public static Property mapping(FactCatalogue catalogue) {
        Map<String, Property> numbers = new LinkedHashMap<>();
        Map<String, Property> days = new LinkedHashMap<>();
        for (FactDefinition fact : catalogue.list()) {
            if (fact.type().isNumeric()) {
                numbers.put(fact.code(), Property.of(field -> field.double_(plain -> plain)));
            } else if (fact.type() == FactType.DATE) {
                days.put(fact.code(), Property.of(field -> field.date(day -> day.format("strict_date"))));
            }
        }
        Property keyword = Property.of(field -> field.keyword(plain -> plain));
        return Property.of(field -> field.object(root -> root.properties("known", keyword)
                .properties("codes", keyword)
                .properties("exact", keyword)
                .properties("numbers", of -> of.object(all -> all.properties(numbers)))
                .properties("days", of -> of.object(all -> all.properties(days)))));
    }

    /** What is indexed of {@code facts} below {@link #ROOT}. */
    public static Map<String, Object> document(Facts facts, FactCatalogue catalogue) {
        List<String> known = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> exact = new ArrayList<>();
        Map<String, Object> numbers = new LinkedHashMap<>();
        Map<String, Object> days = new LinkedHashMap<>();
        for (FactDefinition fact : catalogue.list()) {
            FactValue value = fact.type() == FactType.AGE
                    ? null
                    : Deriving.find(fact, facts).orElse(null);
            if (value == null || value instanceof Text || (value instanceof Quotient part && !part.whole())) {
                continue;
            }
            known.add(fact.code());
            switch (value) {
                case Coded coded -> {
                    coded.path().forEach(code -> codes.add(pair(fact, code)));
                    exact.add(pair(fact, coded.code()));
                }
                case Titles titles -> titles.titles().forEach(held -> codes.add(pair(fact, held.title())));
                case Flag(boolean yes) -> codes.add(pair(fact, Boolean.toString(yes)));
                case Amount(BigDecimal number) -> numbers.put(fact.code(), number.doubleValue());
                case Quotient quotient -> numbers.put(fact.code(), rounded(quotient));
                case Day day -> days.put(fact.code(), day.day().toString());
                case Text text -> {}
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("known", known);
        document.put("codes", codes);
        document.put("exact", exact);
        document.put("numbers", numbers);
        document.put("days", days);
        return document;
    }

    static String pair(FactDefinition fact, String code) {
        return fact.code() + "=" + code;
    }

    private static double rounded(Quotient quotient) {
        return quotient.dividend()
                .divide(quotient.divisor(), MathContext.DECIMAL64)
                .doubleValue();
    }
}
