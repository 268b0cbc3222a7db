package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.push.delivery.EnterpriseSlices;
import java.util.UUID;

/**
 * How far the job of one tenant is; saved in the transaction of each slice.
 *
 * @param after the last enterprise looked at
 * @param total how many there were at the beginning
 * @param looked how many were looked at
 * @param delivered how many items were delivered, or called back
 * @param ended whether all is done
 */
@Serdeable
record HereStep(UUID after, long total, long looked, long yes, long unknown, long delivered, boolean ended) {

    static HereStep begin(long total) {
        return new HereStep(EnterpriseSlices.FIRST, total, 0, 0, 0, 0, false);
    }

    HereStep further(UUID upTo, long all, long fitting, long open, long items) {
        return new HereStep(upTo, total, looked + all, yes + fitting, unknown + open, delivered + items, false);
    }

    HereStep end() {
        return new HereStep(after, total, looked, yes, unknown, delivered, true);
    }

    boolean isAtTheEnd() {
        return after.equals(EnterpriseSlices.LAST);
    }
}
