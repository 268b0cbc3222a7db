package io.qiqiao.push.run;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * How far a run is, in the issuing tenant.
 *
 * @param begun when it was first looked at
 * @param announced whether the tenants below were told
 * @param indexed whether the index had it by then
 * @param halted whether they were told to stop
 */
@Serdeable
record PushStep(Instant begun, boolean announced, boolean indexed, boolean halted) {

    static PushStep begin(Instant now) {
        return new PushStep(now, false, false, false);
    }

    PushStep announced(boolean known) {
        return new PushStep(begun, true, known, false);
    }

    PushStep halted(boolean now) {
        return new PushStep(begun, announced, indexed, now);
    }
}
