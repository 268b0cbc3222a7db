package io.qiqiao.search.evaluation;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads judged questions and what they are asked of. Files are JSON Lines; judgements may stand in the questions
 * ({@code relevant}) or in a file of their own: JSON Lines with {@code qid} and {@code relevant}, or lines of question,
 * anything, record and grade, as TREC has them.
 */
@Singleton
public final class JudgedFiles {

    private static final int TREC_FIELDS = 4;

    private final ObjectMapper json;

    JudgedFiles(ObjectMapper json) {
        this.json = json;
    }

    /** The questions that have at least one judgement. */
    public List<JudgedQuestion> questions(Path queries, @Nullable Path qrels) {
        Map<String, Map<String, Integer>> judged = qrels == null ? Map.of() : judgements(qrels);
        return objects(queries).stream()
                .map(line -> question(line, judged))
                .filter(question -> !question.relevant().isEmpty())
                .toList();
    }

    private static JudgedQuestion question(Map<String, Object> line, Map<String, Map<String, Integer>> judged) {
        String id = text(line, "qid", "id");
        String text = Stream.of(text(line, "title"), text(line, "query", "text"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        Map<String, Integer> relevant = judged.isEmpty() ? relevant(line) : judged.getOrDefault(id, Map.of());
        return new JudgedQuestion(id, text, relevant);
    }

    private Map<String, Map<String, Integer>> judgements(Path file) {
        Map<String, Map<String, Integer>> judged = new HashMap<>();
        for (String line : lines(file)) {
            if (line.startsWith("{")) {
                Map<String, Object> object = object(file, line);
                judged.put(text(object, "qid", "id"), relevant(object));
                continue;
            }
            String[] fields = line.split("\\s+");
            if (fields.length != TREC_FIELDS || !fields[3].matches("[0-9]+")) {
                throw Refusal.invalid("--qrels", "launch.evaluate.malformed", file, line);
            }
            judged.computeIfAbsent(fields[0], none -> new HashMap<>()).put(fields[2], Integer.parseInt(fields[3]));
        }
        return judged;
    }

    private static Map<String, Integer> relevant(Map<String, Object> line) {
        return line.get("relevant") instanceof Collection<?> ids
                ? ids.stream().map(String::valueOf).distinct().collect(Collectors.toMap(id -> id, id -> 1))
                : Map.of();
    }

    /** The objects of a file, a line each. */
    public List<Map<String, Object>> objects(Path file) {
        List<Map<String, Object>> objects = new ArrayList<>();
        lines(file).forEach(line -> objects.add(object(file, line)));
        return objects;
    }

    private Map<String, Object> object(Path file, String line) {
        try {
            return Objects.requireNonNull(json.readValue(line, Argument.mapOf(String.class, Object.class)), line);
        } catch (IOException malformed) {
            throw Refusal.invalid("--queries", "launch.evaluate.malformed", file, line);
        }
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw Refusal.invalid("--queries", "launch.evaluate.unreadable", file);
        }
    }

    /** The first of these fields that is there, or nothing. */
    static String text(Map<String, Object> line, String... names) {
        return Stream.of(names)
                .map(line::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}
