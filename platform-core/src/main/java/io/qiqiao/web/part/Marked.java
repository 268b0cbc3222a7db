package io.qiqiao.web.part;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with marks around what was found. The marks are characters that no text of a user holds, so that the text is
 * escaped whole and only marks become markup.
 */
public final class Marked {

    /** What a search engine is told to put before and after what it found. */
    public static final String BEGIN = "\uE000";

    public static final String END = "\uE001";

    private Marked() {}

    /** A piece of the text, found or between. */
    public record Piece(String words, boolean found) {}

    /** The text in its pieces, in order, without the marks; an open mark reaches to the end. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (String part : text.split("(?=" + BEGIN + ")|(?<=" + END + ")")) {
            String words = part.replace(BEGIN, "").replace(END, "");
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, part.startsWith(BEGIN)));
            }
        }
        return pieces;
    }

    /** The text without its marks. */
    public static String plain(String text) {
        return text.replace(BEGIN, "").replace(END, "");
    }
}
