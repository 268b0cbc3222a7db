package io.qiqiao.web.limit.bucket;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.event.annotation.EventListener;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.work.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes what was taken here, and takes here what they tell, through a table that is not logged: what is
 * lost with the database is a second's counts. With the database down each process limits by itself.
 */
@Singleton
@Requires(property = "qiqiao.limits.enabled", notEquals = "false")
final class UseExchange {

    private static final Logger LOG = LoggerFactory.getLogger(UseExchange.class);

    private static final Argument<Map<String, Long>> COUNTS = Argument.mapOf(String.class, Long.class);
    private static final Duration GRACE = Duration.ofSeconds(1);
    /** How many rounds a process may miss, stalled, without missing what others told. */
    private static final int ROUNDS_KEPT = 30;

    private final UUID process = Ids.next();
    private final Map<UUID, Long> heard = new HashMap<>();
    private final UseRows rows;
    private final Uses uses;
    private final LocalBuckets buckets;
    private final LimitConfiguration configuration;
    private final JsonMapper json;
    private final Workers workers = Workers.of("limits", 1);
    private long round;
    private boolean broken;

    UseExchange(UseRows rows, Uses uses, LocalBuckets buckets, LimitConfiguration configuration, JsonMapper json) {
        this.rows = rows;
        this.uses = uses;
        this.buckets = buckets;
        this.configuration = configuration;
        this.json = json;
    }

    @EventListener
    void start(StartupEvent started) {
        workers.tick(configuration.getExchange(), this::exchangeQuietly);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.stop(GRACE);
    }

    /** One round: tells and hears. */
    synchronized void exchange() {
        tell();
        hear();
        if (round % ROUNDS_KEPT == 0) {
            rows.removeOlder(kept() * 2);
        }
        round++;
    }

    /** Says once that it fails, and once that it works again: it is tried every second. */
    private void exchangeQuietly() {
        try {
            exchange();
            if (broken) {
                LOG.info("limits are shared with other processes again");
            }
            broken = false;
        } catch (RuntimeException failed) {
            if (!broken) {
                LOG.warn("limits are this process's own for now: {}", failed.toString());
            }
            broken = true;
        }
    }

    private void tell() {
        Map<String, Long> taken = uses.takeAll(configuration.getMostTold());
        if (!taken.isEmpty()) {
            rows.add(process, round, written(taken));
        }
    }

    private void hear() {
        List<UseRow> told = rows.listOfOthers(process, kept());
        for (UseRow row : told) {
            if (row.number() > heard.getOrDefault(row.process(), -1L)) {
                heard.put(row.process(), row.number());
                // What was told before this process began has come back to the buckets, or nearly.
                if (round > 0) {
                    counts(row).forEach((key, count) -> buckets.charge(BucketKey.read(key), count));
                }
            }
        }
        // Of a process that has ended nothing more is heard.
        heard.keySet().retainAll(told.stream().map(UseRow::process).toList());
    }

    private long kept() {
        return configuration.getExchange().multipliedBy(ROUNDS_KEPT).toMillis();
    }

    private String written(Map<String, Long> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, Long> counts(UseRow row) {
        try {
            return json.readValue(row.uses(), COUNTS);
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
