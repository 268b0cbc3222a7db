package io.qiqiao.identity.lockout;

import java.time.Duration;
import java.time.Instant;

/**
 * How failures of one kind are borne.
 *
 * @param free so many failures cost nothing
 * @param first the wait after the next one; it doubles with each further
 * @param longest no wait is longer
 */
record Patience(int free, Duration first, Duration longest) {

    /**
     * Until when nobody may try again, {@code failures} having happened and the last of them {@code lastAt}; long ago
     * where they cost nothing, even if the last was counted by a clock that is fast.
     */
    Instant until(int failures, Instant lastAt) {
        return failures <= free ? Instant.EPOCH : lastAt.plus(wait(failures));
    }

    private Duration wait(int failures) {
        Duration wait = first;
        for (int more = failures - free - 1; more > 0 && wait.compareTo(longest) < 0; more--) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
