package io.qiqiao.workbench.local;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.library.localisation.Localising;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;

/** A local version beside its original: what changed above since somebody looked. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller("/work/{library}/{id}/original")
@Allowed({Permission.LISTING_SEE, Permission.POLICY_EDIT})
class OriginalController {

    private final Workplace workplace;
    private final ListingRights rights;
    private final Localising localising;
    private final OriginalPages pages;
    private final Shell shell;
    private final Flash flash;

    OriginalController(
            Workplace workplace,
            ListingRights rights,
            Localising localising,
            OriginalPages pages,
            Shell shell,
            Flash flash) {
        this.workplace = workplace;
        this.rights = rights;
        this.localising = localising;
        this.pages = pages;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> show(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        Page page = Page.of(
                        "workbench/comparison",
                        pages.page(kind, listing, shell.ui(request)),
                        Label.of("workbench.local.of", listing.title()))
                .under("workbench.home", WorkPaths.HOME)
                .under("workbench.library." + kind.name(), WorkPaths.library(kind))
                .under(Label.text(listing.title()), WorkPaths.record(kind, listing.id()));
        return shell.page(request, page);
    }

    /** What changed was looked through. */
    @Post("/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Permission.LISTING_EDIT, Permission.POLICY_EDIT})
    HttpResponse<?> review(String library, String id, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        Listing listing = workplace.getListing(kind, Ids.of(id));
        localising.review(kind, listing.id(), rights.editorOf(kind));
        return flash.on(request, WorkPaths.record(kind, listing.id()), FlashNote.good("workbench.local.reviewed"));
    }
}
