package io.qiqiao.portal.expert;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.expert.ExpertKind;
import io.qiqiao.library.listing.SharedListings;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;

/** The page of an expert, as it was published. One that the reader may not see and one that does not exist are the same. */
@Hidden
@PortalRole
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@Controller("/experts")
final class ExpertController {

    private final Shell shell;
    private final SharedListings shared;
    private final ShowingAnExpert showing;

    ExpertController(Shell shell, SharedListings shared, ShowingAnExpert showing) {
        this.shell = shell;
        this.shared = shared;
        this.showing = showing;
    }

    @Get("/{id}")
    HttpResponse<String> show(HttpRequest<?> request, String id) {
        return shell.page(request, showing.page(shared.get(ExpertKind.NAME, Ids.of(id)), shell.ui(request)));
    }
}
