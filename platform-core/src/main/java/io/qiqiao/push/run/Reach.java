package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a policy reached, as its issuer sees it.
 *
 * @param job the job of the latest run
 * @param rows counts by area, industry and size
 */
@Serdeable
public record Reach(UUID policy, long version, @Nullable UUID job, List<TenantReach> tenants, List<ReachRow> rows) {

    public Reach {
        tenants = List.copyOf(tenants);
        rows = List.copyOf(rows);
    }

    /** All of it in one row. */
    public ReachRow all() {
        return rows.stream().reduce(new ReachRow("", "", "", 0, 0, 0, 0, 0), Reach::sum);
    }

    /** Two rows in one, under the first one's name. */
    public static ReachRow sum(ReachRow one, ReachRow other) {
        return new ReachRow(
                one.region(),
                one.industry(),
                one.size(),
                one.matched() + other.matched(),
                one.delivered() + other.delivered(),
                one.opened() + other.opened(),
                one.consulted() + other.consulted(),
                one.applied() + other.applied());
    }
}
