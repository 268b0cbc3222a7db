package io.qiqiao.matching.ranking;

import io.micronaut.core.annotation.Introspected;
import io.qiqiao.matching.Track;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the sums over matches. */
@Introspected
record TrackRow(
        String answering,
        long taken,
        long solved,
        long missed,
        long busy,
        @Nullable Instant lastOffered) {

    Track track() {
        return new Track(taken, solved, missed, busy, lastOffered);
    }
}
