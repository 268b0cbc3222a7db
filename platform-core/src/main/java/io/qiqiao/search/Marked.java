package io.qiqiao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text of which some parts are what was looked for. */
public record Marked(List<Part> parts) {

    /** What stands around a marked part in {@link #read}: characters for private use, that no text holds. */
    public static final String BEGIN = "\uE000";

    public static final String END = "\uE001";

    public Marked {
        parts = List.copyOf(parts);
    }

    /** One part of the text, as it stands there. */
    public record Part(String text, boolean marked) {}

    /** A text without a mark. */
    public static Marked plain(String text) {
        return new Marked(List.of(new Part(text, false)));
    }

    /** A text whose marked parts stand between {@link #BEGIN} and {@link #END}; neighbouring marks become one. */
    public static Marked read(String text) {
        List<Part> parts = new ArrayList<>();
        boolean marked = false;
        for (String piece : text.replace(END + BEGIN, "").split("(?=[\uE000\uE001])")) {
            marked = piece.startsWith(BEGIN) || marked && !piece.startsWith(END);
            String bare = piece.replace(BEGIN, "").replace(END, "");
            if (!bare.isEmpty()) {
                parts.add(new Part(bare, marked));
            }
        }
        return new Marked(parts);
    }

    /** The text without marks. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** The same marks on another text of the same length. */
    public Marked over(String other) {
        List<Part> marked = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            int end = at + part.text().length();
            marked.add(new Part(other.substring(at, end), part.marked()));
            at = end;
        }
        return new Marked(marked);
    }

    /** The text as HTML, safe to be put into a page: marked parts in {@code <em>}, everything else escaped. */
    public String html() {
        return parts.stream()
                .map(part -> part.marked() ? "<em>" + escaped(part.text()) + "</em>" : escaped(part.text()))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
