package io.qiqiao.identity.breakglass;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Opens and ends visits, each together with the membership that makes it. */
@Singleton
class KeepingVisits {

    private final VisitRows rows;

    KeepingVisits(VisitRows rows) {
        this.rows = rows;
    }

    @Transactional("control")
    void open(VisitRow visit) {
        rows.end(visit.account(), visit.tenant(), visit.account(), visit.openedAt());
        rows.admit(visit);
        rows.add(visit);
    }

    @Transactional("control")
    void end(VisitRow visit, UUID by, Instant now) {
        rows.end(visit.account(), visit.tenant(), by, now);
        rows.dismiss(visit.account(), visit.tenant(), now);
    }
}
