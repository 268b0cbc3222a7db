package io.qiqiao.kernel.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** One run of a bench: how many rounds, what is set for it, and who is told how far it is. */
public final class BenchRun {

    private final int rounds;
    private final Map<String, Integer> options;
    private final BenchProgress progress;

    private BenchRun(int rounds, Map<String, Integer> options, BenchProgress progress) {
        this.rounds = rounds;
        this.options = options;
        this.progress = progress;
    }

    /** @param given what is set instead of the bench's own options; what it does not know is passed over */
    public static BenchRun of(Bench bench, int rounds, Map<String, Integer> given, BenchProgress progress) {
        Map<String, Integer> options = new LinkedHashMap<>(bench.options());
        options.replaceAll(given::getOrDefault);
        return new BenchRun(rounds, options, progress);
    }

    /** How many figures each median is made of. */
    public int rounds() {
        return rounds;
    }

    /** What is set for one of the bench's {@link Bench#options}. */
    public int option(String name) {
        Integer value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the bench has no option " + name);
        }
        return value;
    }

    /** Tells whoever watches how far it is. */
    public void reached(String what, long done, long total) {
        progress.reached(what, done, total);
    }
}
