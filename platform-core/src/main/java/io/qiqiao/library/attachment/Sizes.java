package io.qiqiao.library.attachment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many bytes, as people say it. */
public final class Sizes {

    private static final long STEP = 1024;

    private Sizes() {}

    /** Such as {@code 812 B}, {@code 35 KB} or {@code 1.4 MB}, the same in all languages. */
    public static String say(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        return bytes < STEP * STEP ? rounded(bytes, STEP) + " KB" : inMegabytes(bytes);
    }

    static String inMegabytes(long bytes) {
        boolean huge = bytes >= STEP * STEP * STEP;
        return huge ? rounded(bytes, STEP * STEP * STEP) + " GB" : rounded(bytes, STEP * STEP) + " MB";
    }

    private static String rounded(long bytes, long unit) {
        BigDecimal exact = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unit), 4, RoundingMode.HALF_UP);
        int places = exact.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return exact.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
