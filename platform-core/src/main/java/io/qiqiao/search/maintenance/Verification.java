package io.qiqiao.search.maintenance;

import java.util.List;

/**
 * What a comparison of the index with PostgreSQL told.
 *
 * @param checked how many records there are in PostgreSQL
 * @param waiting how many of them differ because a change of theirs still waits in the outbox
 * @param examples the first differences, {@value #EXAMPLES} at most
 */
public record Verification(
        long checked, long waiting, long missing, long stale, long surplus, List<Difference> examples) {

    /** How many differences are named. */
    public static final int EXAMPLES = 100;

    public Verification {
        examples = List.copyOf(examples);
    }

    /** Whether the index holds exactly what PostgreSQL does. */
    public boolean isClean() {
        return missing == 0 && stale == 0 && surplus == 0;
    }

    /** How a record differs. */
    public enum Fault {
        /** It exists and cannot be found. */
        MISSING,
        /** It is found as it was, not as it is. */
        STALE,
        /** It is found where it does not belong, or does not exist. */
        SURPLUS
    }

    /** @param index the index it concerns */
    public record Difference(Fault fault, String kind, String id, String index) {}
}
