package io.qiqiao.portal.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.portal.reading.Reader;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;

/** The first page: a tenant's on its host, the platform's own elsewhere. */
@Hidden
@PortalRole
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@Controller("/")
final class HomeController {

    private final Shell shell;
    private final Reader reader;
    private final TenantHome tenants;
    private final PlatformHome platform;

    HomeController(Shell shell, Reader reader, TenantHome tenants, PlatformHome platform) {
        this.shell = shell;
        this.reader = reader;
        this.tenants = tenants;
        this.platform = platform;
    }

    @Get
    HttpResponse<String> home(HttpRequest<?> request) {
        return shell.page(
                request,
                reader.findHere()
                        .map(here -> tenants.page(here, shell.ui(request)))
                        .orElseGet(platform::page));
    }
}
