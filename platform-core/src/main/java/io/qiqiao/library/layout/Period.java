package io.qiqiao.library.layout;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included.
 *
 * @param from its first day, or null where its beginning is not told
 * @param to its last day, or null where it has no end
 */
@Serdeable
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether {@code day} lies in it. */
    public boolean holds(LocalDate day) {
        return !isAhead(day) && !isOver(day);
    }

    public boolean isOver(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    public boolean isAhead(LocalDate day) {
        return from != null && from.isAfter(day);
    }
}
