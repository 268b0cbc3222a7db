package io.qiqiao.search.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well one question was answered, each figure from 0 to 1.
 *
 * @param ndcg normalised discounted cumulative gain of the first ten
 * @param mrr one by the place of the first right answer
 * @param hit whether a right answer is among the first ten
 * @param recall the share of right answers among all that were asked for
 */
public record Score(double ndcg, double mrr, double hit, double recall) {

    private static final int FIRST = 10;

    /** Of the answer {@code ranked} to {@code question}. */
    public static Score of(JudgedQuestion question, List<String> ranked) {
        List<Integer> found = ranked.stream()
                .map(id -> question.relevant().getOrDefault(id, 0))
                .toList();
        List<Integer> best = question.relevant().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        int first = IntStream.range(0, found.size())
                .filter(at -> found.get(at) > 0)
                .findFirst()
                .orElse(-1);
        long right = found.stream().filter(grade -> grade > 0).count();
        double ideal = gain(best);
        return new Score(
                ideal == 0 ? 0 : gain(found) / ideal,
                first < 0 ? 0 : 1.0 / (first + 1),
                first >= 0 && first < FIRST ? 1 : 0,
                best.isEmpty() ? 0 : (double) right / best.size());
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, Math.min(FIRST, grades.size()))
                .mapToDouble(at -> (Math.pow(2, grades.get(at)) - 1) * Math.log(2) / Math.log(at + 2))
                .sum();
    }
}
