package io.qiqiao.library.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sums: a number is fen, a text says its unit. A text without one might be off by a hundred, and is refused. */
final class ReadingMoney {

    private static final Pattern SUM = Pattern.compile("[¥￥]?\\s*([0-9]{1,15}(?:[.][0-9]{1,6})?)\\s*(分|元|万元|亿元)");
    private static final Pattern FEN = Pattern.compile("[0-9]{1,15}");

    private ReadingMoney() {}

    static FieldValue read(FormField field, Object sent) {
        if (sent instanceof Number) {
            String number = new BigDecimal(sent.toString()).stripTrailingZeros().toPlainString();
            return FEN.matcher(number).matches()
                    ? FieldValue.of(Long.parseLong(number))
                    : FieldValue.refused(field, "layout.not-fen", sent);
        }
        Matcher sum = SUM.matcher(ReadingText.halfWidth(sent.toString()).replace(",", ""));
        if (!sum.matches()) {
            return FieldValue.refused(field, "layout.not-a-sum", sent);
        }
        BigDecimal fen = new BigDecimal(sum.group(1)).multiply(worth(sum.group(2)));
        return fen.stripTrailingZeros().scale() > 0 || fen.precision() - fen.scale() > 15
                ? FieldValue.refused(field, "layout.finer-than-fen", sent)
                : FieldValue.of(fen.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    private static BigDecimal worth(String unit) {
        return switch (unit) {
            case "分" -> BigDecimal.ONE;
            case "元" -> BigDecimal.valueOf(100);
            case "万元" -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(10_000_000_000L);
        };
    }
}
