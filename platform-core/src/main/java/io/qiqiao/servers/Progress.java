package io.qiqiao.servers;

import java.time.Duration;
import java.util.function.Supplier;

/** Who is told how far the servers are. Both servers start at once, so calls come from several threads and steps overlap. */
public interface Progress {

    void started(Step step);

    void done(Step step, Duration took);

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void started(Step step) {}

            @Override
            public void done(Step step, Duration took) {}
        };
    }

    /** Does the work of a step and tells its start and, unless it fails, its end. */
    default <T> T during(Step step, Supplier<T> work) {
        started(step);
        var begin = System.nanoTime();
        var result = work.get();
        done(step, Duration.ofNanos(System.nanoTime() - begin));
        return result;
    }

    /** As {@link #during(Step, Supplier)}, for work without a result. */
    default void during(Step step, Runnable work) {
        during(step, () -> {
            work.run();
            return step;
        });
    }
}
