package io.qiqiao.library.quality;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a record is looked after.
 *
 * @param days after how many days it is to be looked at again, as its owner wants it, or null
 * @param confirmedAt when its owner last said that it still holds, or null
 * @param warnedAt when its owner was last warned, or null
 */
@Introspected
public record Upkeep(
        UUID listing,
        @Nullable Integer days,
        @Nullable Instant confirmedAt,
        @Nullable Instant warnedAt) {

    static Upkeep none(UUID listing) {
        return new Upkeep(listing, null, null, null);
    }
}
