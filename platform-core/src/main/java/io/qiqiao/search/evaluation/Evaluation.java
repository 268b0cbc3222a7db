package io.qiqiao.search.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;

/**
 * What judged questions tell of one configuration.
 *
 * @param configuration its name
 * @param scores question by question, in the order of the questions
 */
public record Evaluation(String configuration, List<Score> scores) {

    /** The figures and how they are called. */
    private static final Map<String, ToDoubleFunction<Score>> FIGURES = figures();

    /** How many records are asked for: recall counts among these. */
    public static final int DEPTH = 100;

    public Evaluation {
        scores = List.copyOf(scores);
    }

    /** Asks all questions. */
    public static Evaluation of(
            String configuration, Ranking ranking, List<JudgedQuestion> questions, LongConsumer progress) {
        List<Score> scores = new ArrayList<>();
        for (JudgedQuestion question : questions) {
            scores.add(Score.of(question, ranking.rank(question.text(), DEPTH)));
            progress.accept(scores.size());
        }
        return new Evaluation(configuration, scores);
    }

    /** Each figure's mean. */
    public Map<String, Estimate> means() {
        Map<String, Estimate> means = new LinkedHashMap<>();
        FIGURES.forEach((name, figure) -> means.put(name, Resampling.mean(scores, figure)));
        return means;
    }

    /** Each figure's mean as a multiple of another configuration's, by a paired bootstrap. */
    public Map<String, Estimate> against(Evaluation other) {
        Map<String, Estimate> ratios = new LinkedHashMap<>();
        FIGURES.forEach((name, figure) -> ratios.put(name, Resampling.ratio(scores, other.scores, figure)));
        return ratios;
    }

    private static Map<String, ToDoubleFunction<Score>> figures() {
        Map<String, ToDoubleFunction<Score>> figures = new LinkedHashMap<>();
        figures.put("ndcg@10", Score::ndcg);
        figures.put("mrr", Score::mrr);
        figures.put("hit@10", Score::hit);
        figures.put("recall@" + DEPTH, Score::recall);
        return figures;
    }
}
