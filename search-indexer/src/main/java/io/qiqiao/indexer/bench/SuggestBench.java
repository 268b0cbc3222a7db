package io.qiqiao.indexer.bench;

import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.FixedRate;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.search.Suggesting;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Completes what somebody types, at the rate at which many type: from each keystroke until its suggestions are there. */
@Singleton
@ForBench
class SuggestBench implements Bench {

    private static final String DOCUMENTS = "documents";
    private static final String KEYSTROKES = "keystrokes";
    private static final String RATE = "rate";
    private static final long SEED = 11;
    private static final int LONGEST = 4;

    private final FillingTheIndex filling;
    private final BenchRows rows;
    private final Suggesting suggesting;

    SuggestBench(FillingTheIndex filling, BenchRows rows, Suggesting suggesting) {
        this.filling = filling;
        this.rows = rows;
        this.suggesting = suggesting;
    }

    @Override
    public String name() {
        return "suggest";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(DOCUMENTS, 100_000, KEYSTROKES, 1_000, RATE, 40);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        try {
            filling.begin(run.option(DOCUMENTS));
            filling.drain();
            List<Callable<Integer>> keystrokes = keystrokes(run.option(KEYSTROKES));
            // The first answers of a process are slower than all that follow.
            FixedRate.millis(run.option(RATE), keystrokes);
            Rounds rounds = new Rounds();
            for (int round = 0; round < run.rounds(); round++) {
                double[] millis = FixedRate.millis(run.option(RATE), keystrokes);
                rounds.add("suggest.p50", "ms", FixedRate.quantile(millis, 0.5));
                rounds.add("suggest.p95", "ms", FixedRate.quantile(millis, 0.95));
                rounds.add("suggest.p99", "ms", FixedRate.quantile(millis, 0.99));
                run.reached(name(), round + 1L, run.rounds());
            }
            return rounds.figures();
        } finally {
            filling.end();
        }
    }

    /** The beginnings of titles, of one to four characters; some titles must begin so. */
    private List<Callable<Integer>> keystrokes(int count) {
        Random random = new Random(SEED);
        List<String> begun = Stream.generate(() -> begun(random)).limit(count).toList();
        if (begun.stream().allMatch(words -> suggesting.suggest(words).isEmpty())) {
            throw new IllegalStateException("nothing was suggested");
        }
        return begun.stream()
                .<Callable<Integer>>map(words -> () -> suggesting.suggest(words).size())
                .toList();
    }

    private String begun(Random random) {
        String title = rows.texts().title(random);
        return title.substring(0, Math.min(title.length(), 1 + random.nextInt(LONGEST)));
    }
}
