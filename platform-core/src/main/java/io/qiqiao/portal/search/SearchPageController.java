package io.qiqiao.portal.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.portal.Refusals;
import io.qiqiao.search.Suggesting;
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
    private final Suggesting suggesting;

    SearchPageController(Shell shell, Searching searching, Refusals refusals, Suggesting suggesting) {
        this.shell = shell;
        this.searching = searching;
        this.refusals = refusals;
        this.suggesting = suggesting;
    }

    @Get
    HttpResponse<String> search(HttpRequest<?> request, @RequestBean SearchRequestBean asked) {
        return refusals.orPage(request, () -> shell.page(request, searching.page(asked, shell.ui(request))));
    }

    /** What the search box offers while somebody types. */
    @Get("/suggestions")
    @Limited(Traffic.READING)
    HttpResponse<String> suggestions(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return shell.fragment(request, "portal/suggestions", new Suggestions(q, suggesting.suggest(q)));
    }
}
