package io.qiqiao.library.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line.
 *
 * @param listing the record it becomes or is already; null where it becomes none, or would become one
 * @param effect whether it makes a record or changes one; null for neither
 */
record Settlement(
        Outcome outcome,
        @Nullable String externalId,
        @Nullable UUID listing,
        @Nullable Effect effect,
        List<LineProblem> problems) {

    /** What it does to the library. */
    enum Effect {
        NEW,
        CHANGED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Settlement refused(@Nullable String externalId, List<LineProblem> problems) {
        return new Settlement(Outcome.REFUSED, externalId, null, null, problems);
    }

    /** The same where nothing is kept: a record that would be new has no id. */
    Settlement tried() {
        return effect == Effect.NEW ? new Settlement(outcome, externalId, null, effect, problems) : this;
    }
}
