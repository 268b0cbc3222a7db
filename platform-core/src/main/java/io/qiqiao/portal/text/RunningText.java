package io.qiqiao.portal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text as people write it: a paragraph a line, numbered or dotted lists, headings, and at the end of an
 * official document its signature and date. Nothing is left out and nothing is markup.
 */
public final class RunningText {

    private static final Pattern ARROW = Pattern.compile("\\s*(?:→|⇒|—>|->|=>)\\s*");
    private static final Pattern NUMBERED = Pattern.compile("^[(（]?(\\d{1,2})[)）.．、](?!\\d)\\s*(.+)$");
    private static final Pattern DOTTED = Pattern.compile("^[-*•·●▪]\\s*(.+)$");

    private final List<String> lines;
    private final int end;
    private final OfficialLines official;
    private final List<Block> blocks = new ArrayList<>();

    private RunningText(List<String> lines) {
        this.lines = lines;
        this.end = OfficialLines.beginningOfSignature(lines);
        this.official = OfficialLines.of(lines);
    }

    /** The text's blocks, in order; none for a text that is missing or blank. */
    public static List<Block> of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return new RunningText(Arrays.stream(text.split("\\R"))
                        .map(RunningText::trimmed)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .read();
    }

    /** A text of steps, written with arrows between them or like any other. */
    public static List<Block> ofSteps(@Nullable String text) {
        if (text != null && text.strip().lines().count() == 1) {
            List<String> steps = Arrays.stream(ARROW.split(text.strip()))
                    .filter(step -> !step.isEmpty())
                    .toList();
            if (steps.size() > 1) {
                return List.of(new Block.Steps(steps));
            }
        }
        return of(text);
    }

    private List<Block> read() {
        int at = 0;
        while (at < end) {
            at = next(at);
        }
        if (end < lines.size()) {
            blocks.add(new Block.Signature(lines.subList(end, lines.size())));
        }
        return List.copyOf(blocks);
    }

    /** Adds the block that begins at line {@code at}, and says where the next one does. */
    private int next(int at) {
        List<String> numbered = steps(at);
        if (numbered.size() > 1) {
            blocks.add(new Block.Steps(numbered));
            return at + numbered.size();
        }
        List<String> dotted = points(at);
        if (!dotted.isEmpty()) {
            blocks.add(new Block.Points(dotted));
            return at + dotted.size();
        }
        blocks.add(official.block(lines.get(at), at == 0 && lines.size() > 1));
        return at + 1;
    }

    /** Lines numbered from one on without a gap; whatever is numbered otherwise keeps its numbers as words. */
    private List<String> steps(int from) {
        List<String> items = new ArrayList<>();
        for (String line : lines.subList(from, end)) {
            Matcher matcher = NUMBERED.matcher(line);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != items.size() + 1) {
                break;
            }
            items.add(matcher.group(2));
        }
        return items;
    }

    private List<String> points(int from) {
        return lines.subList(from, end).stream()
                .map(DOTTED::matcher)
                .takeWhile(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    /** Without spaces at either end, the wide ones of Chinese typography too. */
    private static String trimmed(String line) {
        return line.replaceAll("^[\\s　\\u00a0]+|[\\s　\\u00a0]+$", "");
    }
}
