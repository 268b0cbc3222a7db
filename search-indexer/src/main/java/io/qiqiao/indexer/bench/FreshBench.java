package io.qiqiao.indexer.bench;

import io.qiqiao.indexer.DrainingForBench;
import io.qiqiao.indexer.record.ScanningRecords;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.FixedRate;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Publishes at a fixed rate while the indexer's workers run, and looks from outside when each record is out of the outbox and
 * when a search finds it; both from the commit on.
 */
@Singleton
@ForBench
class FreshBench implements Bench {

    private static final String RATE = "rate";
    private static final String SECONDS = "seconds";
    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final BenchRows rows;
    private final FillingTheIndex filling;
    private final ScanningRecords tenants;
    private final DrainingForBench draining;
    private final Freshness freshness;

    FreshBench(
            BenchRows rows,
            FillingTheIndex filling,
            ScanningRecords tenants,
            DrainingForBench draining,
            Freshness freshness) {
        this.rows = rows;
        this.filling = filling;
        this.tenants = tenants;
        this.draining = draining;
        this.freshness = freshness;
    }

    @Override
    public String name() {
        return "fresh";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(RATE, 200, SECONDS, 60);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        Rounds rounds = new Rounds();
        int each = run.option(RATE) * run.option(SECONDS);
        try {
            filling.end();
            take(run, each);
            for (int round = 0; round < run.rounds(); round++) {
                take(run, each).addTo(rounds);
                run.reached(name(), round + 1L, run.rounds());
            }
        } finally {
            filling.end();
        }
        return rounds.figures();
    }

    private Times take(BenchRun run, int count) throws Exception {
        List<String> owners = tenants.listTenants();
        Random random = new Random(count);
        try (DrainingForBench.Running workers = draining.start();
                Watching watching = Watching.start(freshness, count)) {
            List<Callable<UUID>> writes = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                TenantId owner = TenantId.of(owners.get(at % owners.size()));
                Random own = new Random(random.nextLong());
                writes.add(() -> {
                    UUID id = Ids.next();
                    rows.add(owner, id, own);
                    watching.committed(id);
                    return id;
                });
            }
            double[] written = FixedRate.millis(run.option(RATE), writes);
            watching.awaitAll();
            return new Times(written, watching.millisToHanded(), watching.millisToVisible());
        }
    }

    /** What one round took, in milliseconds: writing from when it was due, the others from the commit. */
    private record Times(double[] written, double[] handed, double[] visible) {

        void addTo(Rounds rounds) {
            add(rounds, "fresh.write", written);
            add(rounds, "fresh.handed", handed);
            add(rounds, "fresh.visible", visible);
        }

        private static void add(Rounds rounds, String name, double[] millis) {
            rounds.add(name + ".p50", "ms", FixedRate.quantile(millis, MEDIAN));
            rounds.add(name + ".p99", "ms", FixedRate.quantile(millis, NEARLY_ALL));
        }
    }
}
