package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells an issuer how far a tenant is, and whom the policy reached there: counts, nobody's name.
 *
 * @param state {@code running} or {@code done}; null where the work ended before and only the counts are new
 * @param rows the counts, or null while the work goes on
 */
@Serdeable
record ReachNews(
        UUID policy,
        long version,
        Deed deed,
        @Nullable String state,
        long done,
        long total,
        @Nullable List<ReachRow> rows) {

    /** The topic of its envelope. */
    static final String TOPIC = "push.reach";

    ReachNews {
        rows = rows == null ? null : List.copyOf(rows);
    }
}
