package io.qiqiao.admin.bench.push;

import io.qiqiao.admin.bench.BenchTenants;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.push.run.DeliveringForBench;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Delivers a policy for which some in a hundred qualify, to all enterprises of all tenants, and the bare database the same. */
@Singleton
@ForBench
class PushBench implements Bench {

    private static final String ENTERPRISES = "enterprises";
    private static final String TENANTS = "tenants";
    private static final String PERCENT = "percent";
    /** Staff is spread evenly from 0 to 999. */
    private static final int STAFF_OF_ONE_PERCENT = 10;

    private static final String WORDS = "根据贵企业的资料，符合其中的条件。".repeat(4);
    private static final List<String> MORE =
            List.of("440300", "440600", "441900", "440105", "440111", "440112", "440113", "440114", "440115", "440117");
    private static final double MEBI = 1 << 20;

    private final BenchTenants opening;
    private final ManyEnterprises enterprises;
    private final DeliveringForBench delivering;
    private final TenantDirectory tenants;

    PushBench(
            BenchTenants opening, ManyEnterprises enterprises, DeliveringForBench delivering, TenantDirectory tenants) {
        this.opening = opening;
        this.enterprises = enterprises;
        this.delivering = delivering;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "push";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(ENTERPRISES, 100_000, TENANTS, 5, PERCENT, 20);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        List<TenantId> all = open(run);
        int each = run.option(ENTERPRISES) / all.size();
        for (int at = 0; at < all.size(); at++) {
            CurrentTenant.run(all.get(at), () -> enterprises.make(each));
            run.reached("push enterprises", at + 1L, all.size());
        }
        delivering.forgetChanges();
        int staffBelow = run.option(PERCENT) * STAFF_OF_ONE_PERCENT;
        String eligibility = String.format(
                "{\"version\": 1, \"where\": {\"fact\": \"staff\", \"operator\": \"less-than\", \"values\": [\"%d\"]}}",
                staffBelow);
        return measure(
                run,
                all,
                (policy, after) -> delivering.deliver(policy, eligibility, after),
                (policy, after) -> enterprises.floor(policy, staffBelow, "技术改造补助", WORDS));
    }

    private List<TenantId> open(BenchRun run) {
        int more = run.option(TENANTS) - tenants.list().size();
        if (more > 0) {
            opening.open(MORE.subList(0, Math.min(more, MORE.size())), "push tenants", run::reached);
        }
        return tenants.list().stream()
                .map(Tenant::id)
                .limit(run.option(TENANTS))
                .toList();
    }

    private List<Figure> measure(BenchRun run, List<TenantId> all, Work product, Work floor) {
        seconds(all, product);
        seconds(all, floor);
        Rounds rounds = new Rounds();
        for (int round = 0; round < run.rounds(); round++) {
            boolean floorFirst = round % 2 == 0;
            Measured early = seconds(all, floorFirst ? floor : product);
            Measured late = seconds(all, floorFirst ? product : floor);
            Measured ours = floorFirst ? late : early;
            Measured bare = floorFirst ? early : late;
            if (ours.items() != bare.items()) {
                throw new IllegalStateException("not the same: " + ours.items() + ", " + bare.items());
            }
            rounds.compare("push", "s", ours.seconds(), bare.seconds());
            rounds.add("push.heap", "MiB", ours.heap());
            run.reached("push", round + 1L, run.rounds());
        }
        return rounds.figures();
    }

    private Measured seconds(List<TenantId> all, Work work) {
        UUID policy = Ids.next();
        AtomicLong heap = new AtomicLong();
        long items = 0;
        long began = System.nanoTime();
        for (TenantId tenant : all) {
            items += CurrentTenant.call(
                    tenant, () -> work.deliver(policy, () -> heap.accumulateAndGet(used(), Math::max)));
        }
        return new Measured((System.nanoTime() - began) / 1e9, items, heap.get() / MEBI);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** One way to deliver to one tenant's enterprises. */
    private interface Work {
        long deliver(UUID policy, Runnable each);
    }

    /** What one turn took, and how much memory was in use at most after its transactions, garbage included. */
    private record Measured(double seconds, long items, double heap) {}
}
