package io.qiqiao.library.sheet;

import java.util.regex.Pattern;

/**
 * Keeps texts from being run as formulas by whatever program opens a sheet: one that would begin a formula gets an
 * apostrophe before it, which is taken off again when the sheet is read.
 */
public final class Formulas {

    private static final Pattern BEGINS_ONE = Pattern.compile("'*\\s*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern WAS_KEPT_FROM_ONE = Pattern.compile("'+\\s*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern IS_ONE = Pattern.compile("=\\s*[\\p{L}_(+\\-\"'@0-9].*", Pattern.DOTALL);

    private Formulas() {}

    /** The text as it stands in a cell. */
    public static String harmless(String text) {
        return BEGINS_ONE.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that {@link #harmless} was given. */
    public static String original(String cell) {
        return WAS_KEPT_FROM_ONE.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Whether a cell of a format that knows no formulas holds one all the same. */
    static boolean isOne(String cell) {
        return IS_ONE.matcher(cell).matches();
    }
}
