package io.qiqiao.library.listing;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.publication.Visibility;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Publishes from many connections at a time, with something that belongs to it and without, in turns. */
@Singleton
@ForBench
class PublishingInTurns {

    private static final String CONNECTIONS = "connections";
    private static final String PUBLICATIONS = "publications";
    private static final String KIND = "policy";
    /** What can be set for a bench that publishes. */
    static final Map<String, Integer> OPTIONS = Map.of(CONNECTIONS, 16, PUBLICATIONS, 8_000);

    private static final Editor EDITOR = new Editor("bench", PartyRef.BUREAU);

    private final ListingKinds kinds;
    private final KeepingListings keeping;
    private final TransactionOperations<Connection> transactions;
    private final TenantDirectory tenants;

    PublishingInTurns(
            ListingKinds kinds,
            KeepingListings keeping,
            TransactionOperations<Connection> transactions,
            TenantDirectory tenants) {
        this.kinds = kinds;
        this.keeping = keeping;
        this.transactions = transactions;
        this.tenants = tenants;
    }

    /** The publications in a second, as the product and as the floor make them. */
    List<Figure> measure(BenchRun run, String name, PublishingListings with, PublishingListings without)
            throws Exception {
        List<Work> work = work(run.option(CONNECTIONS));
        int each = run.option(PUBLICATIONS) / work.size();
        // The first transactions of a process are slower than all that follow, whoever does them.
        perSecond(work, with, each);
        perSecond(work, without, each);
        return Rounds.inTurns(
                run,
                name,
                "transactions/s",
                round -> perSecond(work, with, each),
                round -> perSecond(work, without, each));
    }

    /** A record for each connection, so that none waits for another's. */
    private List<Work> work(int connections) {
        List<Tenant> all = tenants.list();
        List<Work> work = new ArrayList<>();
        for (int at = 0; at < connections; at++) {
            TenantId tenant = all.get(at % all.size()).id();
            Draft draft = Draft.of(Map.of("title", "办法 " + at, "text", "第一条 ".repeat(40)), Visibility.PUBLIC);
            UUID id = CurrentTenant.call(
                    tenant,
                    () -> keeping.create(kinds.get(KIND), draft, EDITOR)
                            .listing()
                            .id());
            work.add(new Work(tenant, id));
        }
        return work;
    }

    private double perSecond(List<Work> work, PublishingListings publishing, int each) throws Exception {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<?>> running = work.stream()
                    .<Future<?>>map(one -> threads.submit(() -> publish(one, publishing, each)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        return each * work.size() / ((System.nanoTime() - began) / 1e9);
    }

    /** Each changes how far the record reaches, so each is a publication that writes all that belongs to one. */
    private void publish(Work work, PublishingListings publishing, int times) {
        ListingKind<?> kind = kinds.get(KIND);
        for (int time = 0; time < times; time++) {
            Visibility reach = time % 2 == 0 ? Visibility.NETWORK : Visibility.PUBLIC;
            CurrentTenant.run(
                    work.tenant(),
                    () -> transactions.executeWrite(status -> publishing.publish(kind, work.listing(), reach, EDITOR)));
        }
    }

    private record Work(TenantId tenant, UUID listing) {}
}
