package io.qiqiao.identity.breakglass.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.breakglass.ReadingUnderVisits;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;

/**
 * Puts on record in the visited tenant what an operator on a visit asks for, page by page, before it is answered: what
 * cannot be noted is not read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class VisitsOnRecord implements Ordered {

    private static final String ASSETS = "/assets/";

    private final ReadingUnderVisits readings;
    private final Audit audit;

    VisitsOnRecord(ReadingUnderVisits readings, Audit audit) {
        this.readings = readings;
        this.audit = audit;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void note(HttpRequest<?> request) {
        if (request.getPath().startsWith(ASSETS)) {
            return;
        }
        SignedIn.find(request)
                .map(caller -> caller.session().actor())
                .filter(actor -> actor.role() == Role.BREAK_GLASS)
                .ifPresent(actor -> ServerRequestContext.with(request, () -> note(request, actor)));
    }

    /** Once it is known that it may be read. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 3;
    }

    private void note(HttpRequest<?> request, Actor actor) {
        TenantId tenant = actor.tenant();
        if (tenant != null) {
            AuditEvent event = AuditEvent.of("visit-reading")
                    .about("page", request.getPath())
                    .with("visit", readings.findVisit(tenant, actor.account()).orElse(null));
            CurrentTenant.run(tenant, () -> audit.record(event));
        }
    }
}
