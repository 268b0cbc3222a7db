package io.qiqiao.identity.breakglass;

import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Tells on which visit somebody reads. */
@Singleton
public class ReadingUnderVisits {

    private final VisitRows rows;
    private final Clock clock;

    ReadingUnderVisits(VisitRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The operator's open visit in the tenant. */
    public Optional<UUID> findVisit(TenantId tenant, UUID operator) {
        return rows.findOpen(tenant.code(), operator, clock.instant()).map(VisitRow::id);
    }
}
