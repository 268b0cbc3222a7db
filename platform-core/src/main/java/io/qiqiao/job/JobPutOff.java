package io.qiqiao.job;

import java.time.Duration;

/**
 * A run has nothing to do for a while: it waits for something outside itself. Thrown by the kind, when what it has done is
 * saved in a checkpoint; the job gives its worker back, and is run again after {@code delay}. That counts as no attempt.
 */
public final class JobPutOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;

    public JobPutOff(Duration delay) {
        super("put off for " + delay, null, false, false);
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}
