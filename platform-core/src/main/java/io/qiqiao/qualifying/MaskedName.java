package io.qiqiao.qualifying;

/** An enterprise's name as a sample shows it: enough to see what kind of enterprise it is. */
final class MaskedName {

    private static final String HIDDEN = "**";
    private static final int FIRST = 2;
    private static final int LAST = 4;

    private MaskedName() {}

    /** 广州某某科技有限公司 as 广州**有限公司; of a short name the beginning only. */
    static String of(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= FIRST) {
            return HIDDEN;
        }
        String begin = name.substring(0, name.offsetByCodePoints(0, FIRST));
        return length < FIRST + LAST + 2
                ? begin + HIDDEN
                : begin + HIDDEN + name.substring(name.offsetByCodePoints(name.length(), -LAST));
    }
}
