package io.qiqiao.web.limit.bucket;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** One rate, by name: whose and of what traffic, such as {@code address-reading}. A bucket's size and how it refills. */
@EachProperty("qiqiao.limits.rates")
public class Rate {

    private final String name;
    private long burst;
    private long refill;
    private Duration every = Duration.ofMinutes(1);

    public Rate(@Parameter String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    /** How many at once. */
    @Positive
    public long getBurst() {
        return burst;
    }

    public void setBurst(long burst) {
        this.burst = burst;
    }

    /** How many come back in {@code every}, evenly. */
    @Positive
    public long getRefill() {
        return refill;
    }

    public void setRefill(long refill) {
        this.refill = refill;
    }

    /** The time in which {@code refill} come back. */
    @NotNull
    public Duration getEvery() {
        return every;
    }

    public void setEvery(Duration every) {
        this.every = every;
    }

    /** How long an empty bucket takes to be full. */
    Duration full() {
        return every.multipliedBy(burst).dividedBy(refill);
    }
}
