package io.qiqiao.portal.list;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.expert.ExpertKind;
import io.qiqiao.library.institution.InstitutionKind;
import io.qiqiao.portal.Refusals;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.function.Supplier;

/** The lists of the portal. They read publications, so that they work while the index is down. */
@Hidden
@PortalRole
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@Controller
final class ListController {

    private final Shell shell;
    private final NewestList newest;
    private final PolicyList policies;
    private final Refusals refusals;

    ListController(Shell shell, NewestList newest, PolicyList policies, Refusals refusals) {
        this.shell = shell;
        this.newest = newest;
        this.policies = policies;
        this.refusals = refusals;
    }

    @Get("/products")
    HttpResponse<String> products(HttpRequest<?> request, @RequestBean ListRequest asked) {
        return show(request, () -> newest.products(asked, shell.ui(request)));
    }

    @Get("/policies")
    HttpResponse<String> policies(HttpRequest<?> request, @RequestBean ListRequest asked) {
        return show(request, () -> policies.policies(asked, shell.ui(request)));
    }

    @Get("/institutions")
    HttpResponse<String> institutions(HttpRequest<?> request, @RequestBean ListRequest asked) {
        return show(request, () -> newest.ofManyCategories(InstitutionKind.NAME, asked, shell.ui(request)));
    }

    @Get("/experts")
    HttpResponse<String> experts(HttpRequest<?> request, @RequestBean ListRequest asked) {
        return show(request, () -> newest.ofManyCategories(ExpertKind.NAME, asked, shell.ui(request)));
    }

    private HttpResponse<String> show(HttpRequest<?> request, Supplier<ListPage> asked) {
        return refusals.orPage(request, () -> {
            ListPage list = asked.get();
            return shell.page(request, Page.of("portal/list", list, list.title()));
        });
    }
}
