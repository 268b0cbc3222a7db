package io.qiqiao.web.limit.bucket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.qiqiao.web.limit.Holder;
import io.qiqiao.web.limit.Limits;
import io.qiqiao.web.limit.Taken;
import io.qiqiao.web.limit.Traffic;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** This process's buckets, in bounded memory. */
@Singleton
final class LocalBuckets implements Limits {

    private static final Duration SPARE = Duration.ofMinutes(1);

    private final Rates rates;
    private final Uses uses;
    private final TimeMeter time;
    private final Cache<BucketKey, Bucket> buckets;

    LocalBuckets(Rates rates, Uses uses, LimitConfiguration configuration, Clock clock) {
        this.rates = rates;
        this.uses = uses;
        this.time = new ClockMeter(clock);
        // A bucket untouched for so long is full, and as good as a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(configuration.getMostRemembered())
                .expireAfterAccess(rates.longest().plus(SPARE))
                .ticker(time::currentTimeNanos)
                .build();
    }

    @Override
    public Taken take(Holder holder, Traffic traffic) {
        return rates.find(holder.kind(), traffic)
                .map(rate -> take(holder, rate))
                .orElse(Taken.UNLIMITED);
    }

    @Override
    public void require(Holder holder, Traffic traffic) {
        Taken taken = take(holder, traffic);
        if (!taken.granted()) {
            throw taken.refusal(holder.kind());
        }
    }

    /** Takes what another process has let through already, down below zero if need be. */
    void charge(BucketKey key, long tokens) {
        rates.find(key.rate()).ifPresent(rate -> bucket(key, rate).consumeIgnoringRateLimits(tokens));
    }

    /** How many buckets are remembered at present. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Taken take(Holder holder, Rate rate) {
        BucketKey key = new BucketKey(rate.getName(), holder.id());
        ConsumptionProbe probe = bucket(key, rate).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            uses.note(key);
        }
        return new Taken(
                key.rate(),
                probe.isConsumed(),
                rate.getBurst(),
                rate.full(),
                Math.max(0, probe.getRemainingTokens()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket(BucketKey key, Rate rate) {
        return Objects.requireNonNull(buckets.get(key, _ -> full(rate)));
    }

    private Bucket full(Rate rate) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(rate.getBurst()).refillGreedy(rate.getRefill(), rate.getEvery()))
                .build();
    }

    /** The injected clock as buckets read it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        private static final long NANOS = 1_000_000_000L;

        @Override
        public long currentTimeNanos() {
            return clock.instant().getEpochSecond() * NANOS + clock.instant().getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
