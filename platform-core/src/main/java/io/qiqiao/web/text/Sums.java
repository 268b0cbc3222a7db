package io.qiqiao.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How money is said: 600 元, 3.5 万元, 1.2 亿元 in Chinese, ¥35,000 in English. Sums from 10,000 yuan are rounded to two
 * decimals of their unit in Chinese; below that nothing is rounded.
 */
final class Sums {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private Sums() {}

    static String say(Messages messages, Locale locale, long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        if (!locale.equals(Languages.CHINESE) || yuan.abs().compareTo(WAN) < 0) {
            return messages.text(locale, "web.money.yuan", number(locale, yuan, 2));
        }
        return yuan.abs().compareTo(YI) < 0
                ? messages.text(locale, "web.money.wan", number(locale, in(yuan, WAN), 0))
                : messages.text(locale, "web.money.yi", number(locale, in(yuan, YI), 0));
    }

    private static BigDecimal in(BigDecimal yuan, BigDecimal unit) {
        return yuan.divide(unit, 2, RoundingMode.HALF_UP);
    }

    private static String number(Locale locale, BigDecimal value, int decimalsUnlessWhole) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(whole ? 0 : decimalsUnlessWhole);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
