package io.qiqiao.eligibility.wording;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
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
import io.qiqiao.eligibility.fact.HeldOn;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a fact holds, in the reader's language. */
@Singleton
public class FactWording {

    private static final int DECIMALS = 2;
    private static final int YEAR = 12;

    private final Messages messages;
    private final Regions regions;
    private final Industries industries;
    private final Vocabularies vocabularies;

    FactWording(Messages messages, Regions regions, Industries industries, Vocabularies vocabularies) {
        this.messages = messages;
        this.regions = regions;
        this.industries = industries;
        this.vocabularies = vocabularies;
    }

    /** What is known of {@code fact}, with its unit; an age as of {@code day}. */
    public String say(FactDefinition fact, FactValue value, LocalDate day, Locale locale) {
        return switch (value) {
            case Coded coded -> code(fact, coded.code(), locale);
            case Titles titles -> titles(fact, titles, locale);
            case Amount(BigDecimal number) -> amount(fact, number, locale);
            case Quotient quotient -> quotient(fact, quotient, locale);
            case Day told -> fact.type() == FactType.AGE ? age(told.day(), day, locale) : date(told.day(), locale);
            case Flag(boolean yes) -> messages.text(locale, yes ? "eligibility.yes" : "eligibility.no");
            case Text(String text) -> text;
        };
    }

    /** A value of a condition on {@code fact}, as it is kept, in words. */
    public String say(FactDefinition fact, String value, Locale locale) {
        return switch (fact.type()) {
            case REGION, INDUSTRY, CODE, TITLE -> code(fact, value, locale);
            case NUMBER, MONEY, PERCENT -> amount(fact, new BigDecimal(value), locale);
            case AGE -> months(Integer.parseInt(value), locale);
            case DATE -> date(LocalDate.parse(value), locale);
            case FLAG -> messages.text(locale, value.equals("true") ? "eligibility.yes" : "eligibility.no");
        };
    }

    /** The name of a code. */
    public String code(FactDefinition fact, String code, Locale locale) {
        return switch (fact.type()) {
            case REGION -> region(code);
            case INDUSTRY ->
                industries
                        .find(code)
                        .map(industry -> messages.text(locale, "eligibility.industry", industry.name(), code))
                        .orElse(code);
            default ->
                fact.options() == null ? code : vocabularies.get(fact.options()).name(code, locale);
        };
    }

    /** A number with the fact's unit. */
    public String amount(FactDefinition fact, BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(6);
        String said = format.format(number);
        String unit = fact.unit(locale);
        return unit.isEmpty() || unit.equals("%") ? said + unit : said + " " + unit;
    }

    /** 3 年, 18 个月. */
    public String months(int months, Locale locale) {
        return months % YEAR == 0
                ? messages.text(locale, "eligibility.years", months / YEAR)
                : messages.text(locale, "eligibility.months", months);
    }

    /** 2026年11月21日. */
    public String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.text(locale, "web.format.day"), locale)
                .format(day);
    }

    /** The names with commas between, as the language has them. */
    public String list(List<String> names, Locale locale) {
        return String.join(messages.text(locale, "eligibility.comma"), names);
    }

    private String region(String code) {
        List<String> names = new ArrayList<>(
                regions.listAncestors(code).stream().skip(1).map(Region::name).toList());
        names.add(regions.find(code).map(Region::name).orElse(code));
        return String.join("", names);
    }

    private String titles(FactDefinition fact, Titles titles, Locale locale) {
        return titles.titles().isEmpty()
                ? messages.text(locale, "eligibility.no-titles")
                : titles.titles().stream()
                        .map(held -> title(fact, held, locale))
                        .collect(Collectors.joining(messages.text(locale, "eligibility.comma")));
    }

    private String title(FactDefinition fact, HeldOn held, Locale locale) {
        String name = code(fact, held.title(), locale);
        if (!held.told()) {
            return messages.text(locale, "eligibility.title.untold", name);
        }
        LocalDate to = held.to();
        return to == null
                ? messages.text(locale, "eligibility.title.for-good", name)
                : messages.text(locale, "eligibility.title.until", name, date(to, locale));
    }

    private String quotient(FactDefinition fact, Quotient quotient, Locale locale) {
        BigDecimal rounded = quotient.dividend().divide(quotient.divisor(), DECIMALS, RoundingMode.HALF_UP);
        String said = amount(fact, rounded, locale);
        return quotient.whole() ? said : messages.text(locale, "eligibility.at-least-so-far", said);
    }

    private String age(LocalDate since, LocalDate day, Locale locale) {
        Period age = Period.between(since, day);
        return messages.text(locale, "eligibility.since", date(since, locale), age.getYears(), age.getMonths());
    }
}
