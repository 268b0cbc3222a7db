package io.qiqiao.library.sheet;

/**
 * A cell as it was sent.
 *
 * @param flaw what makes its value unusable
 */
record SentCell(String text, Flaw flaw) {

    static final SentCell BLANK = new SentCell("", Flaw.NONE);

    /** What is wrong with a cell before anybody asks what it means. */
    enum Flaw {
        NONE,
        /** Its value is computed. */
        FORMULA,
        /** It shows an error, such as #N/A. */
        ERROR,
        /** A number of more digits than a number cell keeps. */
        DIGITS_LOST
    }

    static SentCell of(String text) {
        return new SentCell(text, Flaw.NONE);
    }

    boolean isBlank() {
        return text.isBlank() && flaw == Flaw.NONE;
    }
}
