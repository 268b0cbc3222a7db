package io.qiqiao.library.listing;

import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the audit that is kept of publications costs them. */
@Singleton
@ForBench
class AuditBench implements Bench {

    private final PublishingInTurns inTurns;
    private final PublishingListings kept;
    private final PublishingListings unkept;

    AuditBench(
            PublishingInTurns inTurns,
            PublishingListings kept,
            Listings listings,
            StoringListings storing,
            List<PublishingRule> rules,
            Clock clock) {
        this.inTurns = inTurns;
        this.kept = kept;
        this.unkept = new PublishingListings(listings, storing, rules, new Unkept(), clock);
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Map<String, Integer> options() {
        return PublishingInTurns.OPTIONS;
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        return inTurns.measure(run, name(), kept, unkept);
    }

    /** Keeps nothing. */
    private static final class Unkept implements Audit {
        @Override
        public void record(AuditEvent event) {}

        @Override
        public void record(TenantId tenant, AuditEvent event) {}
    }
}
