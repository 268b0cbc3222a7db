package io.qiqiao.search.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Confidence by drawing the questions again and again; the same draws every time, so that figures can be repeated. */
final class Resampling {

    private static final int DRAWS = 10_000;
    private static final long SEED = 20_260_101;
    private static final double BELOW = 0.025;

    private Resampling() {}

    /** The mean of one figure. */
    static Estimate mean(List<Score> scores, ToDoubleFunction<Score> figure) {
        double[] values = scores.stream().mapToDouble(figure).toArray();
        return estimate(values.length, draw -> sum(values, draw) / draw.length);
    }

    /** The mean of one figure as a multiple of its mean with another configuration, question by question. */
    static Estimate ratio(List<Score> scores, List<Score> others, ToDoubleFunction<Score> figure) {
        double[] values = scores.stream().mapToDouble(figure).toArray();
        double[] base = others.stream().mapToDouble(figure).toArray();
        return estimate(values.length, draw -> sum(values, draw) / sum(base, draw));
    }

    private static Estimate estimate(int size, ToDoubleFunction<int[]> statistic) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(each ->
                        statistic.applyAsDouble(random.ints(size, 0, size).toArray()))
                .sorted()
                .toArray();
        int below = (int) (BELOW * DRAWS);
        return new Estimate(
                statistic.applyAsDouble(IntStream.range(0, size).toArray()), drawn[below], drawn[DRAWS - 1 - below]);
    }

    private static double sum(double[] values, int[] draw) {
        return Arrays.stream(draw).mapToDouble(at -> values[at]).sum();
    }
}
