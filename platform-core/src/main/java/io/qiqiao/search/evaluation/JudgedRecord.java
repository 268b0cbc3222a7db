package io.qiqiao.search.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record that judged questions are asked of.
 *
 * @param id its own id
 * @param fields its texts by name, the title first
 */
public record JudgedRecord(String id, Map<String, String> fields) {

    private static final String TITLE = "title";
    private static final List<String> TEXTS = List.of(
            "summary", "text", "audience", "function", "process", "standard", "fee", "timeLimit", "eligibility");

    /** Longer titles are cut where the libraries would refuse them; their texts have them in full. */
    private static final int LONGEST_TITLE = 120;

    public JudgedRecord {
        fields = Map.copyOf(fields);
    }

    /** Reads a line, whatever its id and title are called; what is no text of a record is passed over. */
    public static JudgedRecord of(Map<String, Object> line) {
        Map<String, String> fields = new LinkedHashMap<>();
        String title = JudgedFiles.text(line, TITLE, "name");
        fields.put(TITLE, title.substring(0, Math.min(LONGEST_TITLE, title.length())));
        TEXTS.forEach(name -> {
            String text = JudgedFiles.text(line, name);
            if (!text.isBlank()) {
                fields.put(name, text);
            }
        });
        return new JudgedRecord(JudgedFiles.text(line, "externalId", "doc_id", "id"), fields);
    }

    /** All its texts in one. */
    public String text() {
        return Stream.concat(Stream.of(TITLE), TEXTS.stream())
                .filter(fields::containsKey)
                .map(fields::get)
                .collect(Collectors.joining("\n"));
    }
}
