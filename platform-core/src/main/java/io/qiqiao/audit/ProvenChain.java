package io.qiqiao.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a chain has come to.
 *
 * @param entries how many entries are sealed
 * @param sealedUntil when the last of them was
 * @param anchored how many of them lie before the last anchor that holds: what is changed among these is found whoever
 *     changed it
 * @param waiting how many entries are not sealed yet: the open window
 * @param findings what does not hold, the earliest first; only so many are told
 */
@Serdeable
public record ProvenChain(
        String chain,
        long entries,
        @Nullable Instant sealedUntil,
        long anchored,
        long waiting,
        List<Finding> findings) {

    public ProvenChain {
        findings = List.copyOf(findings);
    }

    public boolean isSound() {
        return findings.isEmpty();
    }

    /**
     * Something that does not hold.
     *
     * @param seal the number of the seal, or 0 for what no seal knows
     * @param entry the entry, or null where it is the seal itself or all that follows it
     */
    @Serdeable
    public record Finding(Fault fault, long seal, @Nullable UUID entry) {}

    /** What was done to an audit. */
    public enum Fault {
        /** It says something else than it did. */
        CHANGED,
        /** It is no longer there. */
        DELETED,
        /** It was put in past the program. */
        INSERTED,
        /** It stands in another's place. */
        REORDERED,
        /** The end is missing. */
        CUT
    }
}
