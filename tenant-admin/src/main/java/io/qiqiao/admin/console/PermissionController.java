package io.qiqiao.admin.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.overview.PermissionOverview;
import io.qiqiao.kernel.role.AdminRole;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;

/** Which role may do what, for those who open tenants. */
@AdminRole
@Hidden
@Controller("/console/permissions")
class PermissionController {

    private final PermissionOverview overview;
    private final Shell shell;

    PermissionController(PermissionOverview overview, Shell shell) {
        this.overview = overview;
        this.shell = shell;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Allowed(Permission.TENANT_SEE)
    HttpResponse<?> permissions(HttpRequest<?> request) {
        return shell.page(request, overview.page());
    }
}
