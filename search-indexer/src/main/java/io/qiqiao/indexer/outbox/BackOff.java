package io.qiqiao.indexer.outbox;

import java.time.Duration;

/** Waits that double. */
final class BackOff {

    private static final int MOST_DOUBLINGS = 30;

    private BackOff() {}

    /** The wait after so many failures before this one. */
    static Duration pause(int failures, Duration first, Duration longest) {
        long millis = first.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        return millis <= 0 || millis > longest.toMillis() ? longest : Duration.ofMillis(millis);
    }
}
