package io.qiqiao.identity.breakglass.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.breakglass.Visit;
import java.time.Instant;

/**
 * A visit of an operator in a tenant.
 *
 * @param endsAt when it ends, or ended
 * @param open whether the operator may look now
 */
@Serdeable
record VisitView(
        String id, String tenant, String operator, String reason, Instant openedAt, Instant endsAt, boolean open) {

    static VisitView of(Visit visit) {
        return new VisitView(
                visit.id().toString(),
                visit.tenant().code(),
                visit.operator(),
                visit.reason(),
                visit.openedAt(),
                visit.endsAt(),
                visit.open());
    }
}
