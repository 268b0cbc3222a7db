package io.qiqiao.web.limit;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.time.Duration;

/**
 * How it went with one token.
 *
 * @param rate the name of the rate it was taken by, such as {@code address-reading}; empty where nothing limits it
 * @param burst how many the bucket holds
 * @param window how long an empty bucket takes to be full
 * @param remaining how many are left
 * @param pause until there is one again; zero when it was granted
 * @param full until the bucket is full again
 */
public record Taken(
        String rate, boolean granted, long burst, Duration window, long remaining, Duration pause, Duration full) {

    /** Nothing limits it. */
    public static final Taken UNLIMITED =
            new Taken("", true, Long.MAX_VALUE, Duration.ZERO, Long.MAX_VALUE, Duration.ZERO, Duration.ZERO);

    /** Whether less of this bucket is left than of the other's, each by its size. */
    public boolean isTighterThan(Taken other) {
        return granted != other.granted
                ? !granted
                : (double) remaining / burst < (double) other.remaining / other.burst;
    }

    /** What whoever got none is told: whose bucket is empty, and when there is something in it again. */
    public Refusal refusal(Holder.Kind kind) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        return Refusal.of(ErrorCode.TOO_MANY_REQUESTS, "limit.exceeded." + kind.code(), seconds)
                .until(Duration.ofSeconds(seconds));
    }
}
