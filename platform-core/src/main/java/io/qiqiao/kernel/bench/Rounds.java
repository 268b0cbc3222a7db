package io.qiqiao.kernel.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the rounds of a bench give, and makes figures of it. */
public final class Rounds {

    private final Map<Series, List<Double>> values = new LinkedHashMap<>();

    /**
     * Measures product and floor once a round. Who goes first changes with every round, so that neither finds the machine
     * warmer more often.
     *
     * @return figures {@code name.product}, {@code name.floor} and, as their ratio, {@code name}
     */
    public static List<Figure> inTurns(BenchRun run, String name, String unit, Measure product, Measure floor)
            throws Exception {
        Rounds rounds = new Rounds();
        for (int round = 0; round < run.rounds(); round++) {
            boolean floorFirst = round % 2 == 0;
            double early = (floorFirst ? floor : product).take(round);
            double late = (floorFirst ? product : floor).take(round);
            rounds.compare(name, unit, floorFirst ? late : early, floorFirst ? early : late);
            run.reached(name, round + 1L, run.rounds());
        }
        return rounds.figures();
    }

    /** Adds a round's value of one figure. */
    public void add(String name, String unit, double value) {
        values.computeIfAbsent(new Series(name, unit), none -> new ArrayList<>())
                .add(value);
    }

    /** Adds a round's values of product and floor, and their ratio. */
    public void compare(String name, String unit, double product, double floor) {
        add(name + ".product", unit, product);
        add(name + ".floor", unit, floor);
        add(name, "ratio", product / floor);
    }

    /** The figures, in the order in which their names came first. */
    public List<Figure> figures() {
        return values.entrySet().stream()
                .map(one -> Figure.of(one.getKey().name(), one.getKey().unit(), one.getValue()))
                .toList();
    }

    /** Takes one figure of a round. */
    @FunctionalInterface
    public interface Measure {

        /** @param round counted from 0 */
        double take(int round) throws Exception;
    }

    private record Series(String name, String unit) {}
}
