package io.qiqiao.workbench.history;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/** What was changed in a record, and one version of it beside another. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/{library}/{id}/history")
@Allowed({Permission.LISTING_SEE, Permission.DEMAND_SEE})
class HistoryController {

    private final Workplace workplace;
    private final HistoryPages pages;
    private final Shell shell;

    HistoryController(Workplace workplace, HistoryPages pages, Shell shell) {
        this.workplace = workplace;
        this.pages = pages;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> history(
            String library, String id, @Nullable @QueryValue String after, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        HistoryPage page = pages.history(kind, listing, after, shell.ui(request));
        Label title = Label.of("workbench.history.of", listing.title());
        return shell.page(request, under(kind, listing, Page.of("workbench/history", page, title)));
    }

    /** @param with number of the version to compare with; the one before where none is named */
    @Get("/{version}")
    HttpResponse<String> comparison(
            String library, String id, long version, @Nullable @QueryValue Long with, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        ComparisonPage page = pages.comparison(kind, listing, version, with, shell.ui(request));
        return shell.page(
                request,
                under(kind, listing, Page.of("workbench/comparison", page, page.title()))
                        .under("workbench.history", WorkPaths.history(kind, listing.id())));
    }

    private static Page under(ListingKind<?> kind, Listing listing, Page page) {
        return page.under("workbench.home", WorkPaths.HOME)
                .under("workbench.library." + kind.name(), WorkPaths.library(kind))
                .under(Label.text(listing.title()), WorkPaths.record(kind, listing.id()));
    }
}
