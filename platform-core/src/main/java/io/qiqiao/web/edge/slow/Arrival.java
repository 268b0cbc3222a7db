package io.qiqiao.web.edge.slow;

import java.time.Duration;

/** How far the present request of a connection has arrived, and how long the rest may take. Of one event loop only. */
final class Arrival {

    private static final int NANOS_PER_SECOND = 1_000_000_000;

    private enum Phase {
        NOTHING,
        HEADERS,
        BODY
    }

    private final SlowConfiguration limits;
    private Phase phase = Phase.NOTHING;
    private long begun;
    private long bytes;

    Arrival(SlowConfiguration limits) {
        this.limits = limits;
    }

    void bytes(long now) {
        if (phase == Phase.NOTHING) {
            enter(Phase.HEADERS, now);
        }
    }

    void headersAreThere(long now) {
        enter(Phase.BODY, now);
    }

    void body(int more) {
        bytes += more;
    }

    void isThere() {
        phase = Phase.NOTHING;
    }

    boolean isUnderWay() {
        return phase != Phase.NOTHING;
    }

    /** What is left of the time the request has; nothing or less when it is too slow. */
    long nanosLeft(long now) {
        return begun + allowed() - now;
    }

    private long allowed() {
        return phase == Phase.HEADERS
                ? limits.getHeaders().toNanos()
                : limits.getBody()
                        .plus(Duration.ofNanos(bytes * NANOS_PER_SECOND / limits.getBytesPerSecond()))
                        .toNanos();
    }

    private void enter(Phase next, long now) {
        phase = next;
        begun = now;
        bytes = 0;
    }
}
