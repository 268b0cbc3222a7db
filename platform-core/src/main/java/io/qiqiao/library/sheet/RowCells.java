package io.qiqiao.library.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists in cells: an entry a line; the parts of an entry with bars between them, {@code \|} for a bar that is meant. A
 * new line within an entry is kept as a line separator (U+2028), which spreadsheet programs show as one.
 */
final class RowCells {

    private static final char BREAK = '\u2028';

    private RowCells() {}

    static String joinedLines(List<String> entries) {
        return String.join("\n", entries.stream().map(RowCells::onOneLine).toList());
    }

    /** At least one bar, so that an entry of one part is told from a plain text. */
    static String joinedParts(List<String> parts) {
        List<String> written = parts.stream()
                .map(part ->
                        onOneLine(part.replace("\\", "\\\\").replace("|", "\\|").replace("｜", "\\｜")))
                .toList();
        return parts.size() == 1
                ? written.getFirst() + " |"
                : String.join(" | ", written).stripTrailing();
    }

    static List<String> lines(String cell) {
        return cell.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().replace(BREAK, '\n'))
                .toList();
    }

    /** The parts of an entry; only one where it has no bar. */
    static List<String> parts(String entry) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < entry.length(); at++) {
            char each = entry.charAt(at);
            boolean escaping = each == '\\' && at + 1 < entry.length() && "\\|｜".indexOf(entry.charAt(at + 1)) >= 0;
            if (escaping) {
                part.append(entry.charAt(++at));
            } else if (each == '|' || each == '｜') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(each);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static String onOneLine(String text) {
        return text.replace("\r\n", "\n").replace('\n', BREAK);
    }
}
