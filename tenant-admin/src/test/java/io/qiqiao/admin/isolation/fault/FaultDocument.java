package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.fault.FaultSite.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of all faults as people read it: a table in {@code docs/isolation-faults.md}. */
public final class FaultDocument {

    private static final String NOT_TRIED = "not tried yet";
    private static final String BEGINNING = "| `` ";
    private static final String BETWEEN = " `` | ";
    private static final String BEFORE_TABLE = "| fault | came of it | found by |";
    private static final String BEFORE_COUNTS =
            "| operator | places | found | missed | unconfirmed | not reached | not tried yet |";
    private static final List<String> STATES = List.of("found", "missed", "unconfirmed", "not reached", NOT_TRIED);

    private final Path file;
    private final Map<String, String> rows = new TreeMap<>();
    private final List<String> text;

    private FaultDocument(Path file, List<String> lines) {
        this.file = file;
        this.text = lines.stream().takeWhile(line -> !line.equals(BEFORE_TABLE)).toList();
        lines.stream()
                .filter(line -> line.startsWith(BEGINNING) && line.contains(BETWEEN))
                .forEach(line -> rows.put(
                        line.substring(BEGINNING.length(), line.indexOf(BETWEEN)),
                        line.substring(line.indexOf(BETWEEN) + BETWEEN.length())));
    }

    /** Reads it. */
    public static FaultDocument read(Path file) throws IOException {
        return new FaultDocument(file, Files.readAllLines(file));
    }

    /** The faults it names. */
    public Collection<String> names() {
        return rows.keySet();
    }

    /** How a fault's name is written there. */
    public static String written(FaultSite site) {
        return site.name().replace("|", "¦");
    }

    /** Notes what came of a fault. */
    public void note(FaultSite site, Outcome outcome) {
        rows.put(
                written(site),
                outcome.came().text() + " | "
                        + outcome.by().replaceAll("\\s+", " ").replace("|", "¦") + " |");
    }

    /** Whether it is known what comes of a fault. */
    public boolean isTried(FaultSite site) {
        return !rows.getOrDefault(written(site), NOT_TRIED).startsWith(NOT_TRIED);
    }

    /** Writes it again, with exactly these faults. */
    public void write(List<FaultSite> sites) throws IOException {
        List<String> known = sites.stream().map(FaultDocument::written).toList();
        rows.keySet().retainAll(known);
        known.forEach(name -> rows.putIfAbsent(name, NOT_TRIED + " | |"));
        Files.write(
                file,
                Stream.of(withCounts(), List.of(BEFORE_TABLE, "| --- | --- | --- |"), table())
                        .flatMap(List::stream)
                        .toList());
    }

    private List<String> table() {
        return rows.entrySet().stream()
                .map(row -> BEGINNING + row.getKey() + BETWEEN + row.getValue())
                .toList();
    }

    private List<String> withCounts() {
        int at = text.indexOf(BEFORE_COUNTS);
        return at < 0
                ? text
                : Stream.of(
                                text.subList(0, at + 2).stream(),
                                counts().stream(),
                                text.subList(at + 2, text.size()).stream().dropWhile(line -> line.startsWith("|")))
                        .flatMap(lines -> lines)
                        .toList();
    }

    /** How many places of each operator have come to what, and of all together. */
    public List<String> counts() {
        Map<String, List<String>> byOperator = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            String code = operator.name().toLowerCase(Locale.ROOT);
            byOperator.put(
                    '`' + code + '`',
                    rows.entrySet().stream()
                            .filter(row -> row.getKey().startsWith(code + ' '))
                            .map(Map.Entry::getValue)
                            .toList());
        }
        byOperator.put("all", List.copyOf(rows.values()));
        return byOperator.entrySet().stream()
                .map(row -> counted(row.getKey(), row.getValue()))
                .toList();
    }

    private static String counted(String what, List<String> outcomes) {
        return Stream.concat(
                        Stream.of(what, Integer.toString(outcomes.size())),
                        STATES.stream()
                                .map(state -> Long.toString(outcomes.stream()
                                        .filter(outcome -> outcome.startsWith(state + " |"))
                                        .count())))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Whether it says of each operator what {@link #counts} says. */
    public boolean isCounted() {
        return text.containsAll(counts());
    }
}
