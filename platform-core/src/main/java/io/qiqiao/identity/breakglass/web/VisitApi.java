package io.qiqiao.identity.breakglass.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.breakglass.BreakGlass;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.tenancy.CurrentTenant;
import java.util.List;

/** The visits of operators in one's own tenant, for its administrators. */
@PortalRole
@Controller("/api/visits")
@Allowed(Permission.MEMBER_MANAGE)
@ExecuteOn(TaskExecutors.BLOCKING)
class VisitApi {

    private final BreakGlass glass;

    VisitApi(BreakGlass glass) {
        this.glass = glass;
    }

    /** The latest, the newest first. */
    @Get
    List<VisitView> list() {
        return glass.listIn(CurrentTenant.get()).stream().map(VisitView::of).toList();
    }

    /** Ends a visit: within seconds the operator sees nothing any more. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(String id) {
        glass.end(Ids.of(id));
    }
}
