package io.qiqiao.indexer.bench;

import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.CpuTime;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.FixedRate;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * The same questions through the search port and to Elasticsearch directly, in turns: what the port costs. Asked one by
 * one, asked at a fixed rate, and what this process's processors have to do. Beside it, where wanted, a few of them in PostgreSQL.
 */
@Singleton
@ForBench
class SearchBench implements Bench {

    private static final String DOCUMENTS = "documents";
    private static final String QUESTIONS = "questions";
    private static final String RATE = "rate";
    private static final String POSTGRES = "postgres";

    private final FillingTheIndex filling;
    private final AskingBothWays asking;
    private final PostgresSearch postgres;

    SearchBench(FillingTheIndex filling, AskingBothWays asking, PostgresSearch postgres) {
        this.filling = filling;
        this.asking = asking;
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(DOCUMENTS, 100_000, QUESTIONS, 400, RATE, 40, POSTGRES, 0);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        try {
            filling.begin(run.option(DOCUMENTS));
            filling.drain();
            List<Question> questions = asking.questions(run.option(QUESTIONS));
            asking.check(questions);
            Rounds rounds = new Rounds();
            for (int round = 0; round < run.rounds(); round++) {
                oneByOne(questions, rounds);
                boolean floorFirst = round % 2 == 0;
                inOneGo(questions, floorFirst, rounds);
                atARate(questions, run.option(RATE), floorFirst, rounds);
                run.reached(name(), round + 1L, run.rounds());
            }
            inPostgres(run, questions.subList(0, Math.min(run.option(POSTGRES), questions.size())), rounds);
            return rounds.figures();
        } finally {
            filling.end();
        }
    }

    private void oneByOne(List<Question> questions, Rounds rounds) throws Exception {
        AskingBothWays.Times times = asking.oneByOne(questions);
        for (int percent : List.of(50, 95)) {
            double part = percent / 100.0;
            rounds.compare(
                    "search.p" + percent,
                    "ms",
                    FixedRate.quantile(times.port(), part),
                    FixedRate.quantile(times.bare(), part));
        }
    }

    /** For the reader only, not a floor: it answers another question, without ranking. */
    private void inPostgres(BenchRun run, List<Question> questions, Rounds rounds) {
        if (questions.isEmpty()) {
            return;
        }
        postgres.during(session -> {
            for (int round = 0; round < run.rounds(); round++) {
                rounds.add("search.pairs.p95", "ms", slowest(questions, session::byPairs));
                rounds.add("search.like.p95", "ms", slowest(questions, session::byLike));
                run.reached("search in PostgreSQL", round + 1L, run.rounds());
            }
            return rounds;
        });
    }

    private static double slowest(List<Question> questions, ToDoubleFunction<Question> way) {
        return FixedRate.quantile(questions.stream().mapToDouble(way).toArray(), 0.95);
    }

    private void inOneGo(List<Question> questions, boolean floorFirst, Rounds rounds) throws Exception {
        double floor = floorFirst ? cpu(questions, asking::bare) : 0;
        double product = cpu(questions, asking::throughThePort);
        rounds.compare("search.cpu", "s/1000", product, floorFirst ? floor : cpu(questions, asking::bare));
    }

    private static double cpu(List<Question> questions, AskingBothWays.Way way) throws Exception {
        return CpuTime.perThousand(questions.size(), () -> {
            for (Question question : questions) {
                way.ask(question);
            }
        });
    }

    private void atARate(List<Question> questions, int rate, boolean floorFirst, Rounds rounds) throws Exception {
        double floor = floorFirst ? slowest(questions, rate, asking::bare) : 0;
        double product = slowest(questions, rate, asking::throughThePort);
        rounds.compare("search.rate.p95", "ms", product, floorFirst ? floor : slowest(questions, rate, asking::bare));
    }

    /** What 95 of 100 are not above. */
    private static double slowest(List<Question> questions, int rate, AskingBothWays.Way way) throws Exception {
        List<Callable<Boolean>> requests = questions.stream()
                .<Callable<Boolean>>map(question -> () -> {
                    way.ask(question);
                    return true;
                })
                .toList();
        return FixedRate.quantile(FixedRate.millis(rate, requests), 0.95);
    }
}
