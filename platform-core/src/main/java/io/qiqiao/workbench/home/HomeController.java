package io.qiqiao.workbench.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;

/** The first page after signing in. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(WorkPaths.HOME)
@Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
class HomeController {

    private final Workplace workplace;
    private final Homes homes;
    private final Shell shell;

    HomeController(Workplace workplace, Homes homes, Shell shell) {
        this.workplace = workplace;
        this.homes = homes;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> home(HttpRequest<?> request) {
        Home home = homes.of(workplace.actor(), shell.ui(request));
        return shell.page(request, Page.of("workbench/home", home, "workbench.home"));
    }
}
