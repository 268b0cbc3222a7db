package io.qiqiao.admin.bench.whole;

import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.FixedRate;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.servers.machine.Folders;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The same page asked for by somebody signed in, which is the product, and by a visitor, which is the floor, over HTTP
 * from a process that serves: what it costs to be known.
 */
@Singleton
@ForBench
final class EdgeBench implements Bench {

    private static final String REQUESTS = "requests";
    private static final String RATE = "rate";
    private static final long ROOM = 100_000_000;

    private final ObjectMapper json;
    private final Path folder;

    /** @param folder the bench's own, which is removed at the end */
    EdgeBench(ObjectMapper json, @Value("${qiqiao.data-dir:data}") Path folder) {
        this.json = json;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "edge";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(REQUESTS, 1_000, RATE, 40);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        Path data = Files.createTempDirectory(folder, "edge");
        try (ServingProcess serving = ServingProcess.start(data, roomForAll())) {
            // A page is slow until the compiler knows it.
            measure(serving, run, true, new Rounds());
            Rounds rounds = new Rounds();
            for (int round = 0; round < run.rounds(); round++) {
                measure(serving, run, round % 2 == 0, rounds);
                run.reached(name(), round + 1L, run.rounds());
            }
            return rounds.figures();
        } finally {
            Folders.remove(data);
        }
    }

    /** A round, with a new sign-in: a token does not live as long as a bench. */
    private void measure(ServingProcess serving, BenchRun run, boolean floorFirst, Rounds rounds) throws Exception {
        int requests = run.option(REQUESTS);
        try (PageReaders readers = PageReaders.of(serving, json)) {
            readers.check();
            oneByOne(readers, requests, rounds);
            inOneGo(readers, serving.handle(), requests, floorFirst, rounds);
            atARate(readers, requests, run.option(RATE), floorFirst, rounds);
        }
    }

    /** Limits are kept, and are never reached. */
    private static Map<String, String> roomForAll() {
        String room = Long.toString(ROOM);
        return Map.of(
                "qiqiao.limits.rates.address-reading.burst", room,
                "qiqiao.limits.rates.account-reading.burst", room,
                "qiqiao.limits.rates.tenant-reading.burst", room);
    }

    private static void oneByOne(PageReaders readers, int requests, Rounds rounds) throws Exception {
        double[] known = new double[requests];
        double[] visitor = new double[requests];
        for (int at = 0; at < requests; at++) {
            // Who goes first changes with every request.
            boolean knownFirst = at % 2 == 0;
            double early = millis(knownFirst ? readers.known() : readers.visitor());
            double late = millis(knownFirst ? readers.visitor() : readers.known());
            known[at] = knownFirst ? early : late;
            visitor[at] = knownFirst ? late : early;
        }
        for (int percent : List.of(50, 95)) {
            double part = percent / 100.0;
            rounds.compare(
                    "edge.p" + percent, "ms", FixedRate.quantile(known, part), FixedRate.quantile(visitor, part));
        }
    }

    private static double millis(Callable<?> request) throws Exception {
        long began = System.nanoTime();
        request.call();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void inOneGo(
            PageReaders readers, ProcessHandle server, int requests, boolean floorFirst, Rounds rounds)
            throws Exception {
        double floor = floorFirst ? cpu(readers.visitor(), server, requests) : 0;
        double product = cpu(readers.known(), server, requests);
        rounds.compare("edge.cpu", "s/1000", product, floorFirst ? floor : cpu(readers.visitor(), server, requests));
    }

    /** The processor time of the serving process, without its servers. */
    private static double cpu(Callable<?> request, ProcessHandle server, int requests) throws Exception {
        double began = seconds(server);
        for (int at = 0; at < requests; at++) {
            request.call();
        }
        return (seconds(server) - began) * 1000 / requests;
    }

    private static double seconds(ProcessHandle server) {
        return server.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static void atARate(PageReaders readers, int requests, int rate, boolean floorFirst, Rounds rounds)
            throws Exception {
        double floor = floorFirst ? slowest(readers.visitor(), requests, rate) : 0;
        double product = slowest(readers.known(), requests, rate);
        rounds.compare("edge.rate.p95", "ms", product, floorFirst ? floor : slowest(readers.visitor(), requests, rate));
    }

    private static double slowest(Callable<?> request, int requests, int rate) throws Exception {
        List<Callable<?>> all = new ArrayList<>();
        for (int at = 0; at < requests; at++) {
            all.add(request);
        }
        return FixedRate.quantile(FixedRate.millis(rate, all), 0.95);
    }
}
