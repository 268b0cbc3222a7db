package io.qiqiao.workbench.member;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.overview.PermissionOverview;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;

/** Which role may do what, for those who give roles. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(MemberPages.PERMISSIONS)
@Allowed({Permission.MEMBER_SEE, Permission.MEMBER_MANAGE})
class PermissionController {

    private final PermissionOverview overview;
    private final Shell shell;

    PermissionController(PermissionOverview overview, Shell shell) {
        this.overview = overview;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> permissions(HttpRequest<?> request) {
        return shell.page(
                request,
                overview.page().under("workbench.home", WorkPaths.HOME).under("workbench.members", MemberPages.PATH));
    }
}
