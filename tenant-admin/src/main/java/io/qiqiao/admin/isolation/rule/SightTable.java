package io.qiqiao.admin.isolation.rule;

import io.qiqiao.admin.isolation.scene.Canary;
import io.qiqiao.admin.isolation.scene.Scene;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The table of who sees what, read from {@code isolation/sight.csv}. */
public final class SightTable {

    private static final String FILE = "isolation/sight.csv";
    private static final int COLUMNS = 5;

    private final List<Line> lines;

    private SightTable(List<Line> lines) {
        this.lines = lines;
    }

    public static SightTable read() {
        try (InputStream file = SightTable.class.getClassLoader().getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return new SightTable(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(Line::of)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What somebody who looks from there sees of the place where the canary sits. */
    public Sight sight(Viewpoint from, Canary canary, Scene scene) {
        String relation = from.relation(canary, scene);
        return lines.stream()
                .filter(line ->
                        line.fits(List.of(canary.library(), canary.reach().code(), relation, from.role())))
                .findFirst()
                .map(Line::sees)
                .orElseThrow(() -> new IllegalStateException(FILE + " says nothing of " + canary + " for " + from));
    }

    private record Line(List<Set<String>> conditions, Sight sees) {

        static Line of(String text) {
            List<String> columns = List.of(text.split(","));
            if (columns.size() != COLUMNS) {
                throw new IllegalStateException(FILE + " has a line that is none: " + text);
            }
            return new Line(
                    columns.subList(0, COLUMNS - 1).stream()
                            .map(condition -> Set.of(condition.split("\\|")))
                            .toList(),
                    Sight.of(columns.getLast()));
        }

        boolean fits(List<String> values) {
            for (int column = 0; column < values.size(); column++) {
                Set<String> condition = conditions.get(column);
                if (!condition.contains("*") && !condition.contains(values.get(column))) {
                    return false;
                }
            }
            return true;
        }
    }
}
