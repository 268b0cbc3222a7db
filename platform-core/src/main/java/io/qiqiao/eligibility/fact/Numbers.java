package io.qiqiao.eligibility.fact;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, days and flags as people and programs write them. */
public final class Numbers {

    /** What a number looks like that the database may take for one, too. */
    public static final String PLAIN = "^-?[0-9]{1,15}([.][0-9]{1,6})?$";

    private static final Pattern PLAIN_NUMBER = Pattern.compile(PLAIN);

    private static final Pattern NUMBER =
            Pattern.compile("(-?[0-9]{1,15}(?:[.][0-9]{1,6})?)\\s*(万元|亿元|元|%|[^0-9\\s]{0,4})");
    private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE_MONTHS = Pattern.compile("[0-9]{1,4}");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Set<String> YES = Set.of("true", "yes", "on", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "否");

    private Numbers() {}

    /** The number in the unit of its type: sums may say theirs, and are 万元 otherwise. */
    public static Optional<BigDecimal> find(FactType type, String text) {
        Matcher matcher = NUMBER.matcher(halfWidth(text).replace(",", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = plain(new BigDecimal(matcher.group(1)));
        return switch (matcher.group(2)) {
            case "", "万元" -> Optional.of(number).filter(any -> matcher.group(2).isEmpty() || type == FactType.MONEY);
            case "元" -> Optional.of(plain(number.divide(TEN_THOUSAND))).filter(any -> type == FactType.MONEY);
            case "亿元" -> Optional.of(plain(number.multiply(TEN_THOUSAND))).filter(any -> type == FactType.MONEY);
            case "%" -> Optional.of(number).filter(any -> type == FactType.PERCENT);
            case "个月" -> Optional.of(number).filter(any -> type == FactType.AGE);
            default -> Optional.of(number).filter(any -> type == FactType.NUMBER);
        };
    }

    /** A number as it is kept: without a unit, in ASCII. */
    public static Optional<BigDecimal> findPlain(String text) {
        return PLAIN_NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Without zeros at its end, and never as a power of ten. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether it can be a number of months: whole, and none of thousands of years. */
    public static boolean isMonths(BigDecimal number) {
        return WHOLE_MONTHS.matcher(number.toPlainString()).matches();
    }

    public static Optional<LocalDate> findDay(String text) {
        Matcher day = DAY.matcher(halfWidth(text));
        try {
            return day.matches() ? Optional.of(LocalDate.parse(day.group())) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    public static Optional<Boolean> findFlag(String text) {
        String flag = halfWidth(text).toLowerCase(Locale.ROOT);
        if (YES.contains(flag)) {
            return Optional.of(Boolean.TRUE);
        }
        return NO.contains(flag) ? Optional.of(Boolean.FALSE) : Optional.empty();
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
