package io.qiqiao.audit.trail;

import io.qiqiao.audit.Outcome;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.work.Workers;
import io.qiqiao.tenancy.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a flood of refusals from flooding the audit: the first of a kind is noted at once, those like it are counted,
 * and the count is noted when its time is over.
 */
@Singleton
final class RepeatedRefusals {

    /** What may come in floods from somebody known, too. */
    private static final Set<String> IN_FLOODS = Set.of("refusal", "limit", "lock-out");

    private static final Duration TICK = Duration.ofSeconds(1);

    private final WritingEntries writing;
    private final AuditConfiguration configuration;
    private final Clock clock;
    private final Workers workers = Workers.of("audit-repeats", 1);
    private final Map<Alike, Count> counts = new LinkedHashMap<>();

    RepeatedRefusals(WritingEntries writing, AuditConfiguration configuration, Clock clock) {
        this.writing = writing;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Whether it may be counted instead of noted: what routes, limits and waits refuse, and whatever nobody known was refused. */
    static boolean concerns(EntryRow row) {
        return row.outcome().equals(Outcome.REFUSED.code())
                && (row.account() == null || IN_FLOODS.contains(row.action()));
    }

    /** Whether it is the first of its kind for a while; others are counted. */
    synchronized boolean isNews(Optional<TenantId> tenant, EntryRow row) {
        boolean roomy = counts.size() < configuration.getRefusalsToldApart();
        Alike exact = Alike.of(tenant, row);
        Alike alike = roomy || counts.containsKey(exact) ? exact : Alike.anyOf(tenant, row);
        Count count = counts.get(alike);
        if (count == null) {
            counts.put(alike, new Count(row, clock.instant().plus(configuration.getRepeatsWithin())));
            return true;
        }
        count.more++;
        return false;
    }

    @PostConstruct
    void start() {
        workers.tick(TICK, () -> noteUntil(clock.instant()));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(TICK);
        noteUntil(Instant.MAX);
    }

    private void noteUntil(Instant now) {
        taken(now)
                .forEach((alike, count) -> writing.alone(
                        Optional.ofNullable(alike.tenant),
                        count.noted(clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    private synchronized Map<Alike, Count> taken(Instant now) {
        Map<Alike, Count> due = new LinkedHashMap<>();
        Iterator<Map.Entry<Alike, Count>> all = counts.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Alike, Count> one = all.next();
            if (!one.getValue().until.isAfter(now)) {
                all.remove();
                if (one.getValue().more > 0) {
                    due.put(one.getKey(), one.getValue());
                }
            }
        }
        return due;
    }

    private record Alike(
            @Nullable TenantId tenant,
            String action,
            @Nullable String account,
            String what) {

        static Alike of(Optional<TenantId> tenant, EntryRow row) {
            String what =
                    String.join("\n", "" + row.address(), "" + row.objectKind(), "" + row.objectId(), row.details());
            return new Alike(tenant.orElse(null), row.action(), row.account(), what);
        }

        static Alike anyOf(Optional<TenantId> tenant, EntryRow row) {
            return new Alike(tenant.orElse(null), row.action(), null, "");
        }
    }

    private static final class Count {

        private final EntryRow first;
        private final Instant until;
        private long more;

        private Count(EntryRow first, Instant until) {
            this.first = first;
            this.until = until;
        }

        EntryRow noted(Instant now) {
            return first.withId(Ids.next())
                    .withHappenedAt(now)
                    .withRequest(null)
                    .withDetails(EntryText.with(first.details(), "repeated", Long.toString(more)));
        }
    }
}
