package io.qiqiao.portal.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.portal.Refusals;
import io.qiqiao.search.web.SearchRequestBean;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Hidden;

/** The page of one search over everything that is shared with whoever asks. */
@Hidden
@PortalRole
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@Limited(Traffic.SEARCHING)
@Controller("/search")
final class SearchPageController {

    private final Shell shell;
    private final Searching searching;
    private final Refusals refusals;

    SearchPageController(Shell shell, Searching searching, Refusals refusals) {
        this.shell = shell;
        this.searching = searching;
        this.refusals = refusals;
    }

    @Get
    HttpResponse<String> search(HttpRequest<?> request, @RequestBean SearchRequestBean asked) {
        return refusals.orPage(request, () -> shell.page(request, searching.page(asked, shell.ui(request))));
    }
}
