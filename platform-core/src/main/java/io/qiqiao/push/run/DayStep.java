package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.push.delivery.EnterpriseSlices;
import java.util.List;
import java.util.UUID;

/**
 * How far the job of a new day is; saved in the transaction of each slice.
 *
 * @param left the policies yet to be looked at; the first is being looked at
 * @param after the last enterprise that was held against the first
 * @param total how many enterprises there were to hold against policies at the beginning
 * @param looked how many were
 * @param delivered how many items were delivered
 */
@Serdeable
record DayStep(List<UUID> left, UUID after, long total, long looked, long delivered) {

    DayStep {
        left = List.copyOf(left);
    }

    static DayStep begin(List<UUID> policies, long enterprises) {
        return new DayStep(policies, EnterpriseSlices.FIRST, policies.size() * enterprises, 0, 0);
    }

    DayStep further(UUID upTo, long all, long items) {
        boolean whole = upTo.equals(EnterpriseSlices.LAST);
        return new DayStep(
                whole ? left.subList(1, left.size()) : left,
                whole ? EnterpriseSlices.FIRST : upTo,
                total,
                looked + all,
                delivered + items);
    }

    boolean isAtTheEnd() {
        return left.isEmpty();
    }
}
