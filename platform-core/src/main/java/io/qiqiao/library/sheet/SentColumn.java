package io.qiqiao.library.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of a file that was sent; of JSON Lines, a key of its lines.
 *
 * @param name what tells it from the others: its heading, with a number where several are called the same, or its place
 *     where nothing stands above it
 * @param heading what stands above it
 */
public record SentColumn(String name, String heading) {

    /** The columns that have these headings, in order; no two have the same name. */
    public static List<SentColumn> of(List<String> headings) {
        Map<String, Long> called = headings.stream()
                .map(SheetColumns::plain)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Integer> seen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<SentColumn> columns = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            String heading = headings.get(at).strip();
            String plain = SheetColumns.plain(heading);
            int nth = seen.merge(plain, 1, Integer::sum);
            boolean several = called.getOrDefault(plain, 1L) > 1;
            String name = plain.isEmpty() ? "#" + (at + 1) : several ? heading + " #" + nth : heading;
            while (!taken.add(name)) {
                name += "#";
            }
            columns.add(new SentColumn(name, heading));
        }
        return columns;
    }

    /** Whether nothing stands above it. */
    public boolean isNameless() {
        return SheetColumns.plain(heading).isEmpty();
    }
}
