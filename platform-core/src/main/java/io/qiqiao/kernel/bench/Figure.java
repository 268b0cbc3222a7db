package io.qiqiao.kernel.bench;

import java.util.List;

/**
 * What was measured: the median of the rounds, with the lowest and the highest.
 *
 * @param name such as {@code search.p95.product}
 * @param unit such as {@code ms}, {@code rows/s} or {@code ratio}
 */
public record Figure(String name, String unit, double median, double lowest, double highest) {

    /** @param rounds one value of each round, at least one */
    public static Figure of(String name, String unit, List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Figure(name, unit, median, sorted.getFirst(), sorted.getLast());
    }
}
