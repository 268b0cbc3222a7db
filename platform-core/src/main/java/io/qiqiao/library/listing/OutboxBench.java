package io.qiqiao.library.listing;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.qiqiao.audit.Audit;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.publication.Publishing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What it costs publications to tell the index of themselves. */
@Singleton
@ForBench
class OutboxBench implements Bench {

    private final PublishingInTurns inTurns;
    private final PublishingListings told;
    private final PublishingListings untold;

    OutboxBench(
            PublishingInTurns inTurns,
            PublishingListings told,
            Listings listings,
            ListingRows rows,
            SensitiveFields sensitive,
            ListingKinds kinds,
            ContentJson json,
            FormLayouts layouts,
            Publishing publishing,
            ApplicationEventPublisher<ListingStored> events,
            List<PublishingRule> rules,
            Audit audit,
            Clock clock) {
        this.inTurns = inTurns;
        this.told = told;
        StoringListings silent = new StoringListings(
                rows, sensitive, kinds, json, layouts, publishing, (kind, id, version) -> {}, events);
        this.untold = new PublishingListings(listings, silent, rules, audit, clock);
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Map<String, Integer> options() {
        return PublishingInTurns.OPTIONS;
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        return inTurns.measure(run, name(), told, untold);
    }
}
