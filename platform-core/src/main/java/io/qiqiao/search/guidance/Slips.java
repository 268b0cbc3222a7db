package io.qiqiao.search.guidance;

/** Tells whether one word may be a slip for another. */
final class Slips {

    private Slips() {}

    /** Whether exactly one character is another, missing or too many, or two neighbours are the other way round. */
    static boolean isOne(String typed, String meant) {
        int from = 0;
        int typedEnd = typed.length();
        int meantEnd = meant.length();
        if (Math.abs(typedEnd - meantEnd) > 1) {
            return false;
        }
        while (from < typedEnd && from < meantEnd && typed.charAt(from) == meant.charAt(from)) {
            from++;
        }
        while (typedEnd > from && meantEnd > from && typed.charAt(typedEnd - 1) == meant.charAt(meantEnd - 1)) {
            typedEnd--;
            meantEnd--;
        }
        int wrong = typedEnd - from;
        int right = meantEnd - from;
        return wrong + right > 0 && wrong <= 1 && right <= 1 || swapped(typed, meant, from, wrong, right);
    }

    private static boolean swapped(String typed, String meant, int from, int wrong, int right) {
        return wrong == 2
                && right == 2
                && typed.charAt(from) == meant.charAt(from + 1)
                && typed.charAt(from + 1) == meant.charAt(from);
    }
}
