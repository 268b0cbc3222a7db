package io.qiqiao.push.saved;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * How far a run is; saved in the transaction of each piece.
 *
 * @param after the last saved search that was looked at
 * @param total how many were due at the beginning
 * @param looked how many were looked at
 * @param told of how many somebody was told
 */
@Serdeable
record SavedSearchStep(UUID after, long total, long looked, long told) {

    private static final UUID FIRST = new UUID(0, 0);

    static SavedSearchStep begin(long total) {
        return new SavedSearchStep(FIRST, total, 0, 0);
    }

    SavedSearchStep further(UUID last, int more, int moreTold) {
        return new SavedSearchStep(last, Math.max(total, looked + more), looked + more, told + moreTold);
    }
}
