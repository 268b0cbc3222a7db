package io.qiqiao.admin.evaluation;

import io.qiqiao.search.evaluation.Estimate;
import io.qiqiao.search.evaluation.Evaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Configurations side by side, each compared with the first. */
public record EvaluationReport(int questions, List<Evaluation> evaluations) {

    /** As a table of text. */
    public Stream<String> lines() {
        return evaluations.stream().flatMap(this::lines);
    }

    private Stream<String> lines(Evaluation evaluation) {
        Map<String, Estimate> ratios = ratios(evaluation);
        return Stream.concat(
                Stream.of(evaluation.configuration()),
                evaluation.means().entrySet().stream().map(mean -> {
                    Estimate ratio = ratios.get(mean.getKey());
                    String line = String.format(Locale.ROOT, "  %-11s %s", mean.getKey(), told(mean.getValue()));
                    return ratio == null ? line : line + "   × " + told(ratio);
                }));
    }

    private static String told(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", estimate.value(), estimate.low(), estimate.high());
    }

    /** For programs. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("questions", questions);
        fields.put(
                "configurations",
                evaluations.stream()
                        .map(evaluation -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("name", evaluation.configuration());
                            one.put("figures", fields(evaluation.means()));
                            one.put("ratios", fields(ratios(evaluation)));
                            return one;
                        })
                        .toList());
        return fields;
    }

    private Map<String, Estimate> ratios(Evaluation evaluation) {
        Evaluation first = evaluations.getFirst();
        return evaluation.equals(first) ? Map.of() : evaluation.against(first);
    }

    private static Map<String, Object> fields(Map<String, Estimate> estimates) {
        Map<String, Object> fields = new LinkedHashMap<>();
        estimates.forEach((name, estimate) ->
                fields.put(name, Map.of("value", estimate.value(), "low", estimate.low(), "high", estimate.high())));
        return fields;
    }
}
