package io.qiqiao.workbench.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Two texts cut into pieces that both have and pieces that only one has: by words and single characters, and by lines
 * where the texts are long. What both have is shortened where there is much of it between two differences.
 */
record TextDifference(List<Piece> before, List<Piece> after) {

    /** A word or number in Latin letters, or a single character of any other kind. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+|\\X", Pattern.DOTALL);

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    /** Texts of more pieces than this are compared by lines: the time grows with the square of their differences. */
    private static final int MOST_WORDS = 4_000;

    /** How much of what is the same is shown before and after a difference. */
    private static final int AROUND = 40;

    static TextDifference of(String before, String after) {
        List<String> earlier = cut(WORD, before);
        List<String> later = cut(WORD, after);
        if (earlier.size() + later.size() > MOST_WORDS) {
            earlier = cut(LINE, before);
            later = cut(LINE, after);
        }
        List<AbstractDelta<String>> deltas = DiffUtils.diff(earlier, later).getDeltas();
        return new TextDifference(
                pieces(earlier, deltas, AbstractDelta::getSource), pieces(later, deltas, AbstractDelta::getTarget));
    }

    private static List<String> cut(Pattern by, String text) {
        return by.matcher(text).results().map(found -> found.group()).toList();
    }

    private static List<Piece> pieces(
            List<String> tokens,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            addSame(pieces, join(tokens, at, chunk.getPosition()), false);
            at = chunk.getPosition() + chunk.size();
            if (chunk.size() > 0) {
                pieces.add(new Piece(join(tokens, chunk.getPosition(), at), true));
            }
        }
        addSame(pieces, join(tokens, at, tokens.size()), true);
        return List.copyOf(pieces);
    }

    private static void addSame(List<Piece> pieces, String text, boolean last) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(shortened(text, pieces.isEmpty(), last), false));
        }
    }

    private static String shortened(String text, boolean first, boolean last) {
        int[] characters = text.codePoints().toArray();
        int head = first ? 0 : AROUND;
        int tail = last ? 0 : AROUND;
        if (characters.length <= head + tail + AROUND) {
            return text;
        }
        return new String(characters, 0, head) + "…" + new String(characters, characters.length - tail, tail);
    }

    private static String join(List<String> tokens, int from, int to) {
        return String.join("", tokens.subList(from, to));
    }
}
